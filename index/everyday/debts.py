"""What is said of money that is owed: the words a rule has for debts, offset, hearings on them and waivers, then what
people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
salary offset, administrative offset, disposable pay, deductions: paycheck, paychecks, wages, take home pay, salary,
    bite out of, docked, dock, pay stub, taken out of
administrative wage garnishment: garnish, garnished, wages, private employer
tax refund offset, treasury: tax refund, refund, irs
private collection agency: bill collector, debt collector, collection agency, sell his debt, repo
installments, lump sum: monthly, monthly parts, payment plan, in parts, bit by bit, over time, little by little
suspending or terminating collection: write off, give up, stop collecting, stop chasing, forget the debt, too small to
    chase
compromise, claim: settle, settle for less, take less, haggle, bargain, partial payment
credit bureau, consumer reporting agencies: credit score, credit report, credit rating
interest, penalty charges, administrative costs: late fee, late fees, late charge
debt, debtor, outstanding fee: owes money, owe money, still owes, owes the government, what they owe, what he owes,
    owes us, owed money, money owed, unpaid, deadbeat, overpaid, overpayment
waiver: let off, forgive, forgiven, excuse, excused
installment, regular installments: bit by bit, in pieces, monthly payments, pay over time, pay slowly, spread out,
    weekly payments
lump sum, demand for payment: all at once, pay now, dunning, collection letter
garnishment, attachment: alimony, child support, pay records, garnishee
existence or amount of the debt, hearing: don't owe, do not owe, doesn't owe, not my debt, wrong amount, dispute the
    debt, contest the debt, challenge the debt, dispute a debt, dispute the bill, disputes the amount, dispute the
    amount, miscalculated
oral hearing, paper hearing, documentary evidence: face to face, face-to-face, plead my case, plead his case, plead
    her case, plead their case, on the papers, in the flesh, tell my story, credibility
hearing official, not under the supervision or control: outsider decides, outside referee, impartial outsider, who
    hears the case
financial hardship: make ends meet, struggling, pay rent, hard times, poor, destitute, strapped, penniless
separated, final salary payment, lump sum deduction: last paycheck, final paycheck, last check, severance, quit my
    job, quits his job, resigns, leaves the job, leaves government, leave government, leaving the government
retirement fund, disability fund: pension check, nest egg, retirement money, retirement check, retirement checks
transfers to another agency, new payment agency: changes agencies, change agencies, moves to another agency, move to
    another agency, switch agencies, switches agencies, new agency, new employer, switches jobs, change jobs
eligibility for loans, loan guarantees, delinquent: borrow again, new loan, another loan, get a loan, get loans,
    mortgage
order of debt collection, precedence: who gets paid first, paid first, pecking order, first in line, who comes first,
    first dibs, competing debts, two agencies
equity and good conscience, waive interest: fair to waive, unfair to charge, forgive the interest, forgive interest,
    forgive late fees
discharge indebtedness: wipe out, wiped out, erase, cancel the debt, wipe the slate, clean slate, erased, debt relief,
    write it off, written off
concurrence, general counsel: lawyers agree, sign-off of the lawyers, lawyers' approval, lawyers have to agree,
    lawyers sign off, lawyers' ok
pay interval, deductions: payday, pay day, pay period
consumer reporting agency, credit bureaus: credit history, ruin my credit, hurt my credit, bad credit
demand for payment, written notice to the debtor: first letter, first notice, told before they collect, warning before
    collection, before collecting
referral for collection, litigation: hand over to prosecutors, sue for the money, sue the debtor, government lawyers
    sue, take the debtor to court
excused illness, fails to appear: sick, ill, flu, in the hospital, hospitalized, missed the hearing, miss the hearing,
    misses the hearing, skip the hearing, skips the hearing, doesn't show up, does not show up, fail to show
interest will not accrue, suspension: clock on interest, interest keep running, interest keep growing, interest stops,
    interest pile up
creditor agency, certified claim: agency that is owed, agency owed, to whom it is owed, owed to another agency
offset, payment owed to the debtor: take it out of, seize, intercept
amount of salary offset, disposable pay: share of my pay, share of pay, share of employee's pay, part of my pay, chunk
    of my pay, how much of my pay, how much of a paycheck, slice of
travel expenses borne by the employee: who pays for the trip, pay for my trip, own pocket, out of pocket, plane
    ticket, airfare
burden of proof, debt: must show they owe
enforceable written agreement, installments: signed promise, promissory note, signed agreement
selling a debt: sell the debt, sell a debt, sold the debt
installments: month by month, chip away, chip away at, bit each month, little each month, each month, all in one go,
    in one go
compromise a debt: cents on the dollar, pay half, pay only half, knock off, knocks off, discount on my debt, half of
    what
salary offset, disposable pay: out of my pay, out of his pay, out of her pay, shrink my pay, paycheck shrinks, cut my
    pay, nibble, smaller paycheck, lighter paycheck
request for a hearing, employee: want to be heard, be heard, fight the debt, say my piece, my day in court, his day in
    court, her day in court
delinquent debts, credit bureaus: my score, credit people, credit company, credit file, blot on
wages, garnishment: boss pay them, boss hand over, my employer, outside employer, works for a private company
centralized offset, treasury: treasury takes, uncle sam takes, benefits taken, government checks, social security
    check
terminate collection activity: let it go, let the debt go, drop it, not worth the chase, not worth chasing, lost cause
interest, administrative costs: add-ons, extra on top, on top of the debt
waiver of overpayment, employee: paid me too much, paid too much, payroll mistake, payroll error, their mistake
taxation, internal revenue: tax man, taxman, tax collector, back taxes, tax bill, taxes, owe taxes
debt, debtor, indebtedness: owe, owes, owed, owing, in the red, in hock, i.o.u., iou, money i owe, what i owe
"""
