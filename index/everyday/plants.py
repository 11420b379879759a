"""What is said of chemical plants: the words a rule has for quantities, tiers, plans, guards and inspections, then what
people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
chemical facility, covered facility: plant, plants, refinery, factory, chemical plant, site
inspections and audits, notice of inspection: plant checkers, checkers, inspector, inspectors, no warning,
    unannounced, show up, surprise visit, drop in, surprise, visit
security vulnerability assessment: risk study, weak spots, weaknesses, sva
site security plan: security plan, ssp
alternative security program: own program, substitute plan, instead of, asp
risk-based tiering, high risk, level of security risk: risk level, how dangerous, danger level, ranked, rank, risk
    group, risk levels
perimeter, restrict area, deter: fence, gate, trespass, trespasser, intruder, keep people out
theft or diversion: steal, stolen, stealing, thief, missing chemicals
sabotage, cyber: hack, hacked, hacker, hackers, computer attack
personnel surety, background checks: vet, vetting, screening employees, criminal record check
tier, risk: least dangerous, most dangerous, top tier, lowest tier
consultation, technical assistance: help filling out, get help, guidance from dhs, need advice
inspection, entry: come in, let in, walk through, look around the plant, snap inspection, deny entry
screening threshold quantity: how much of it, trigger amount, how many pounds, how many gallons, amount on hand,
    stockpile, stockpiles, pounds
initial screening, submit: first questionnaire, online survey, first form, first survey, initial form, initial survey,
    starting form, screening form
mixture, minimum concentration: blend, blends, blended, diluted, dilute, watered down, watered-down, weak solution,
    purity, strength of
release-flammable, flammability: catch fire, catches fire, burns, burn, burnable, fire hazard, gas tank, gas tanks
release-toxic: poison, poisonous, poison gas, toxic cloud, fumes
explosive: explode, explodes, blow up, blows up, blow things up, bomb-making, bomb ingredients
material modification: expand the plant, expansion, new production line, adds a chemical, add a chemical, changes its
    operations, new equipment, change at the plant, changes at the plant, overhaul
request for redetermination: off the list, no longer dangerous, got rid of the chemical, stopped using, drop off the
    list, taken off the list, less dangerous now, become safer, safer now
presumptively high risk: ignores the letter, doesn't fill out, never filled out, refuses to answer, ignores the
    questionnaire, won't fill out, doesn't answer, refuse to fill
laboratory, technically qualified individual: lab, labs
routine janitorial maintenance, personal items: cleaning supplies, cleaner, cleaners, cleaning products, janitor,
    janitors, mop, soap, makeup, snacks
public water systems, treatment works: waterworks, sewage, sewer, wastewater, drinking water, tap water
department of defense, nuclear, not apply: military base, army base, nuclear plant, reactor, power reactor
personnel surety, background checks, criminal history: criminal past, rap sheet, convict, ex-con, ex-convict, felon,
    felons, felony, new hires, work papers, right to work, watch list, shady past, past crimes, before hiring
elevated threat: alert level, heightened, red alert, orange alert, high alert, raised alert, tense times
suspicious activities, significant security incidents: prowler, lurking, snooping around, odd behavior, strange
    behavior, acting strangely, something odd
training, exercises, and drills: rehearse, rehearsal, rehearsals, practice run, dry run, mock attack
identification system, credentials: badge, badges, id badge, id badges, name tag
barriers, barricades, vehicles: car bomb, car bombs, truck bomb, truck bombs, crash through, ram, rams, ramming,
    bollards, roadblock
insider sabotage: inside job, disgruntled, angry worker, saboteur
cyber, control systems: computer network, computer systems, online break-in, malware, password, passwords
annual audit: yearly check, yearly checkup, checkup
deficiencies, disapproval, resubmit: not good enough, falls short, fall short, flawed, flunk, flunks, shortcoming,
    plan rejected, plan is rejected, plan turned down, send the plan back, rejects our plan, rejected our plan
letter of authorization, preliminary determination: first okay, preliminary ok, tentative, tentative ok, first step of
    approval
letter of approval: final okay, final ok, thumbs up
inspector, credentials, photography, interviews: see his badge, see their badge, take photos, snap pictures, carry
    off, question workers, talk to workers, copy our files
advance notice, exigent circumstances: without calling ahead, call ahead, calls ahead, unannounced visit, advance
    warning, day's warning
consultation, technical assistance, coordinating official: helpline, help desk, someone to help, hand-holding, walk us
    through, point of contact
severability: struck down, strikes down, thrown out by a court, rest survive, rest of the rules, rest of the rule,
    partly invalid
phased manner: in stages, step by step, gradually, bit at a time, rollout
civil penalty, cease operations, order: shut down, shuts down, close down, closed down, close the plant, shut the
    plant, pull the plug, shutdown
risk-based performance standards: security goals, security measures, must do for security, level of protection
emergency plan, response: fire drill, what to do when attacked, plan for an attack
shipping, receipt, storage: delivery, deliveries, loading dock, shipments, shipment, truckload
placard, shipment: sign on the truck, warning sign, warning signs
propane: gas bottle, gas bottles, lp gas
owners, operators, single fenced area: two companies, share a site, shared site, same fence, neighbors at one site,
    same compound
deter, detect, and delay: slow down attackers, slow attackers, spot attackers, buy time for police
submitter, officer of the corporation: who fills out, who signs the form, who may sign, who can submit, who may submit
voluntarily submitted, critical infrastructure information: power grid, power company, power companies, utility,
    utilities, dam, dams, pipeline owner, weak points
preemption, state law: trump, override, overrides, stricter, tougher state
third party actions: neighbors sue, private lawsuit, outsiders sue, citizens sue
threat assessment, critical assets, countermeasures: what a study must cover, crown jewels
alternative security program, industry organization: trade group, trade association plan, plan by an industry group
chemicals of interest: nasty stuff, dangerous stuff, bad stuff, hazardous stuff, toxic stuff, dangerous chemicals,
    chemicals on the list
unescorted visitors, restricted areas: plumber, repairman, repairmen, handyman, electrician, delivery man, delivery
    driver, roam, roams, roaming, wander, wanders, alone near, temp worker, temps
inspectors, audits: feds, federal agents at the gate, federal snoops, government men, men with badges, knock on the
    gate
submissions schedule, calendar days: log on, log in, file online, due dates
come into possession: got a new chemical, new tank, started storing, begin storing, just bought, newly arrived
    chemical
not disapprove, particular security measure: no fence, lack a fence, without cameras, without guards, missing a gate,
    dictate, one particular
high level of security risk, determination: dangerous plant, risky plant, who says we are dangerous, on the list
risk-based tiers: how many levels, worst level, safest level, ladder of risk, grades
farm, gasoline, aboveground tanks: gas station, oil tanks, tank yard
extend or shorten time periods: more time for our plan, need longer, sooner for
records, maintain: logbooks, keep training records, paper trail
appropriate response, local law enforcement, first responders: fire department, firemen, firefighters, ambulance, call
    the cops
presumptively high risk, fails to provide: clam up, clams up, silent plant, no reply from a plant
site security plan: guarding blueprint, blueprint for guarding, guard plan, guarding plan, plan to guard, plan for
    guarding, plan to protect the plant, plan for protecting
security vulnerability assessment: study of our weak spots, study of weak spots, study of weaknesses, soft spots,
    achilles heel
top-screen, submission: online quiz, first online quiz, first quiz, first online form, quiz about our plant
phased manner, certain chemical facilities: some plants first, start with some, others later, worst first, some first,
    one batch at a time
not disapprove, presence or absence of a particular security measure: lacking cameras, lack cameras, no cameras, just
    for lacking, for want of, just because we lack
high level of security risk, determination: too dangerous, too risky, plant is dangerous, plant is too dangerous
order, cease operations: ordered shut, ordered my plant shut, shut my plant, order us shut, padlock our gate
vessel, underground storage facility: underground tank, buried tank, in tanks, holding tank
security personnel, staff: the guard, our guard
voluntarily submitted, protected critical infrastructure information: secretly told you, secretly told, told you
    secretly, gave you in secret, water company, phone company, phone companies, electric company
disqualify, unauthorized disclosure, criminal penalties: leaks what, leaked what, leaker, leakers, what happens to a
    leaker
"""
