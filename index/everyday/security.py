"""What is said of what is kept secret or guarded: the words a rule has for classified information, screening, products
against terrorism and chemical plants, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
classify, classification, classified: secret, top secret, stamp, stamped, stamped secret, mark secret, mark it
    secret, confidential stamp, clearance
classified information: secret stuff, secrets, state secrets, secret papers, spy
conceal, embarrassment, inefficiency, administrative error: hide, cover up, covers up, make us look bad, look
    bad, bad press, hide our mistake, shame, awkward, embarrass, embarrassing, save face
significant doubt, lower level: torn between, not sure which, can't decide, in doubt, borderline, unsure, pick
    which
classification challenges, improperly classified: should never have been, wrongly stamped, question a
    classification, overclassified, dispute the classification
anonymity, identity of the challenger: without my name, anonymous, anonymously, keep my name out, name coming
    out
declassification, downgrading: unclassify, lift the secrecy, no longer secret, open up
mandatory declassification review: mdr
reclassified: classify again, secret again, put back
original classification authority: who can classify, who may classify, oca
markings, portion: labels, label, stamps, banner
emergency release, individuals not otherwise eligible: local police, first responders, no clearance, uncleared
liability insurance, seller: insurance, insure, insured
qualified anti-terrorism technology, designation, seller: bomb detector, detector, scanner, inventor, invention,
    device maker, manufacturer, gadget, product
limitation of liability, government contractor defense, exclusive federal cause of action: sued after an attack,
    fails in an attack, protection from lawsuits, shield, shielded, immunity, immune
certification, approved product list: approved, seal of approval, list of approved
transfer of designation: sold the company, sells the business, new owner, takeover, merger
significant modification: redesign, upgrade, change the product, new version, tweak
chemical facility, covered facility: plant, plants, refinery, factory, chemical plant, site
inspections and audits, notice of inspection: plant checkers, checkers, inspector, inspectors, no warning,
    unannounced, show up, surprise visit, drop in, surprise, visit
security vulnerability assessment: risk study, weak spots, weaknesses, sva
site security plan: security plan, ssp
alternative security program: own program, substitute plan, instead of, asp
risk-based tiering, high risk, level of security risk: risk level, how dangerous, danger level, ranked, rank,
    risk group, risk levels
perimeter, restrict area, deter: fence, gate, guards, trespass, trespasser, intruder, keep people out
theft or diversion: steal, stolen, stealing, thief, missing chemicals
sabotage, cyber: hack, hacked, hacker, hackers, computer attack
personnel surety, background checks: vet, vetting, screening employees, criminal record check
law enforcement: police, cops, cop, sheriff, detective, agents, fbi
national security: spies, terrorism, intelligence, cia, nsa
investigation: probe, detective work, looking into
confidential source, informant: snitch, tipster, tip, whistleblower, insider
screening, targeting, travelers: border, airport, passenger, passengers, travellers, traveller, traveler, trip,
    flying, flight
aliens, immigration: immigrant, immigrants, migrant, migrants, foreigner, foreigners, visitor, visitors
exchange visitor, student: foreign students, foreign student, international students, j-1, f-1
claim an exemption, exempt: keep out of, shut out, not covered by, left out, shutting out, justification
vessel, maritime: ship, ships, boat, boats, sea, port
message traffic, intelligence: messages, cables, telegrams
disciplinary action, sanctions: written up, reprimanded, punished for leaking, slap on the wrist, consequences
    for
automatic declassification, permanent historical value: 25 years, twenty-five years, old secrets, archives,
    historians, historic
national security information, damage: harm the country, endanger the country
insurance, liability: lawsuit money, damages, payout
confidentiality, proprietary information, trade secrets act: keep our formula safe, leak our design, secret
    formula, protect our idea, intellectual property
significant change, modification: changed the product, altered the device, improve the device
tier, risk: least dangerous, most dangerous, top tier, lowest tier
consultation, technical assistance: help filling out, get help, guidance from dhs, need advice
inspection, entry: come in, let in, walk through, look around the plant, snap inspection, deny entry
"""
