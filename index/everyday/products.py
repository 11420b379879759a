"""What is said of products against terrorism: the words a rule has for their designation, insurance and liability, then
what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
liability insurance, seller: insurance, insure, insured
qualified anti-terrorism technology, designation, seller: bomb detector, detector, scanner, inventor, invention,
    device maker, manufacturer, gadget, product
limitation of liability, government contractor defense, exclusive federal cause of action: sued after an attack, fails
    in an attack, protection from lawsuits, shield, shielded, immunity, immune
certification, approved product list: approved, seal of approval, list of approved
transfer of designation: sold the company, sells the business, new owner, takeover, merger
significant modification: redesign, upgrade, change the product, new version, tweak
insurance, liability: lawsuit money, damages, payout
confidentiality, proprietary information, trade secrets act: keep our formula safe, leak our design, secret formula,
    protect our idea, intellectual property
significant change, modification: changed the product, altered the device, improve the device
developmental testing and evaluation: prototype, trial run, field test, beta, pilot, experimental, unfinished, still
    testing, test phase, being tested
reciprocal waiver of claims: agree not to sue, promise not to sue, hold harmless, sue each other, suing each other,
    each bear own losses
third-party claims, act of terrorism: injured people, hurt people
noneconomic damages: pain and suffering, grief, heartache, emotional distress, mental anguish, anguish
punitive damages, exemplary: punish the company, punish the maker, extra damages, jackpot, windfall
collateral source compensation: other payouts, other compensation, already got paid, life insurance payout, charity
    money, double dip, double-dip
block designation, block certification: blanket approval, whole category, entire class of, all makers, anyone who
    sells
pre-qualification designation notice, procurement: city wants to buy, agency wants to buy, buying agency, purchasing,
    buying, bidding, purchase
substantially equivalent, predicate technology: copycat, same as another, similar to one, similar product, knockoff,
    look-alike, very similar, already approved product
licensees, license: licensed maker, let another company make, allowed to make, franchise, lets others make, lets
    another firm
term, renewal, expiration: how long does it last, how long it lasts, run out, runs out, renew, renewed, renewing,
    extend it
withdraw an application: pull out, pull the application, back out, change my mind, changes its mind, take back, drop
    the application
application is incomplete: missing pieces, left something out, forgot something, holes in
legend, confidential information: mark the pages, label pages, stamp pages, stamped pages
insurance not available on the world market, distort the sales price: premium, premiums, too much insurance, costly
    insurance, price of coverage, drive up the price, unaffordable
insurance companies, policy numbers, deductibles: insurer, insurers, coverage details, what coverage
act of terrorism: terror attack, terror attacks, blast
deployed, deployment: installed, put to use, rolled out, roll out
only one cause of action, against the seller: who can be sued, sue the buyer, sue the customer, sue the supplier,
    which court, state court, customers be sued, buyer be sued
rebuttable presumption, government contractor defense: automatic win, dismissed lawsuit, legal shield, escape a
    lawsuit, off the hook
clear and convincing evidence, willful misconduct: lied in the application, lied on the application, hid facts,
    cheated on the application, hid defects
adopted standards, technical standards: benchmark, benchmarks, industry norms, norms
scientific studies, testing, effectiveness: proof it works, lab tests, show it works, proven to work, how well it
    works
magnitude of risk exposure, criteria: what do they look at, factors they weigh
self-insure, liability insurance: no insurer, own coverage
modification notice: changed design, improved version
certificate of conformance, approved product list: badge of approval, stamp of approval, endorsed, endorsement
decision is final, not subject to review: can't appeal, no appeal, cannot appeal
pre-application consultations: talk before applying, advice before applying, meet before applying
seller: gadget maker, maker of, sensor maker, vendor of, firm that makes, company that makes, inventor's company
anti-terrorism technology: sensor, sniffer, sniffing machine, bomb-sniffing, body scanner, metal detector,
    bulletproof, software against attacks
transfer of designation: bought the firm, bought the company, buy the firm, buys the firm, sells itself, swallowed by,
    merged with
liability insurance, amount: how big a policy, size of the policy, policy to buy, insurance policy
cause of action, seller: whom can the widow sue, whom can they sue, whom can victims sue, who gets sued, sue over a
    failed
application, notify the applicant: wait for an answer on my product, sit on an application, how long to hear
designation, protections: perks, benefits of the program, why bother, what do i gain
confidentiality, trade secrets: trade recipe, blueprint, blueprints, keep my plans quiet
expedited review of applications: fast lane, move faster for, quick review
support services: guard services, is it only devices, not a device
liability insurance, scope of coverage, contractors, subcontractors, suppliers: policy look after, policy looks after,
    who else is covered, policy cover, policy covers, who else does the policy, insured besides, besides the maker
additional information, notify the applicant: say maybe, says maybe, ask for more, asks for more, need more from me,
    want more from me, more homework
anti-terrorism, terrorism: terror, against terror, fight terror, fighting terror, terrorist, terrorists, stop
    terrorists, terrorist attack
application, review process, certification: my bid, look over my bid, seal-of-approval list, approval list
"""
