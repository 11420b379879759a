"""What is said of winning over those who grant: the words a rule has for lobbying, its forms and penalties, then what
people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
lobbying, influencing or attempting to influence, member of congress: lobbied, lobbyist, lobbyists, congressman,
    senator, lawmakers, sway, curry favor
disclosure form, certification: sign a paper, sf-lll
influencing or attempting to influence, officer or employee of congress: sweet talk, schmooze, wine and dine,
    persuade, pressure, twist arms, pull strings, well connected, win votes, buttonhole
appropriated funds: taxpayer money, taxpayers' money, taxpayer dollars, tax dollars, tax money, federal dollars,
    federal money, grant money
subcontract, tier, certification: subs, pass down the chain, down the chain, next level down, lower level, downstream,
    subgrantee, subcontractors
professional or technical services, bid or proposal: accountant, accountants, consultant, consultants, grant writer,
    bid writer, write the bid, help with the bid, engineers, our engineer, our lawyer draft, write proposals, write
    our application
agency and legislative liaison: sales pitch, pitch, pitch our product, demo, show our product, product demonstration,
    marketing, brag about, advertise to the agency, small talk
regularly employed, officers or employees: in-house, own employees, full-timer, full-timers, salaried, on our payroll,
    on the payroll, own staff
solicitation: call for bids, rfp, bid request, before bids are invited
semi-annual compilation, disclosure reports: twice a year, every six months, half-yearly, spring and fall
calendar quarter, materially affects the accuracy: facts change, something changes, things change, things changed,
    changes later, new lobbyist, hires another lobbyist, out of date form
first offenders: first time, first-timer, first offense, first slip, never before, clean record
second and subsequent offenses: repeat offender, caught again, second time, caught twice, again and again offender
erroneous representation, tier filing: whose fault, wrong paperwork from a subcontractor, blame for a mistake in
national interest, defense: pentagon, armed forces, defense chief
indian tribe, tribal organization: tribes, native american, native americans, reservation
gravity of the violation, culpability, ability to pay: how bad, how serious, go bankrupt, put out of business, too
    poor to pay, small company fine, how big a fine
mandatory report, inspector general, annual: watchdog, watchdogs, yearly report
influence, officer or employee of agency: buy dinner for, dinner, arm-twister, arm-twisting, grease, butter up, palm,
    bend the ear, fixers, fixer
disclosure form, fails to file: not turning in, did not turn in, didn't turn in, forgot the form, forgot to file,
    sheet about
contract, grant, bid: likes our bid, win the contract, win a contract, get the contract, land a contract, score a
    contract
legislative liaison, prior to formal solicitation: salesman, salesmen, saleswoman, sales team, before they ask for
    bids, show the gadget
lobbying, influencing: influence-buying, buying influence, buy influence, influence peddler, influence peddlers,
    influence peddling, arm-twister, arm-twisters, arm-twisting, hired guns, hired persuaders, pay to sway, paid to
    sway, buy votes, ban on arm-twisting
loan insurance, guarantee, loan: back our bank loan, back our loan, back a loan, backs a loan, vouch for our loan,
    stand behind our loan, co-sign, cosign, underwrite
disclosure form, lobbying: sheet on lobbyists, paper on lobbyists, report our lobbyists, own up to lobbyists
inspector general, annual report: watchdog's yearly, yearly write-up, watchdog's report, watchdog's write-up
penalty procedures, impose: slap a fine, slap a fine on, slaps a fine, fine is slapped, how a fine is set, hit with a
    fine, hits with a fine
secretary of defense, exempt: pentagon chief, pentagon boss, pentagon head
"""
