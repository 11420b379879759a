"""What is said of people at work and what they are paid: the words a rule has for hiring, salaries, leave, recognition,
appraisal and assignments, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
cybersecurity, employee: cyber, cyber people, cyber worker, cyber workers, cyber job, cyber jobs, cyber folks,
    computer whiz, computer wizard, tech whiz, techie, techies, geek, geeks
restoration to duty, uniformed service: back from the army, comes back from the army, back from the war, back from
    war, home from the war, old desk back, old job back, get my job back, military leave, called up, reservist,
    reservists, national guard, soldier, soldiers, deployed overseas
compensable injury, restoration to duty: hurt on the job, injured at work, workers' comp, back after an accident
overtime pay, minimum wage, fair labor standards: time and a half, time-and-a-half, overtime, extra hours, work late,
    working late, burn the midnight oil
salary, salary rate, compensation: wage, wages, earn, earns, earned, earnings, paycheck, what do they make, how much
    do they make, remuneration
salary limitations, maximum rate of salary: top pay, pay cap, cap on pay, pay ceiling, highest pay, highest paid, most
    pay, how much can they make, how much can they earn, make at most, earn at most, most they can make, payroll
salary range, salary structure: pay scale, pay scales, pay band, pay bands, pay bracket, pay ladder, rungs of pay
setting salaries: starting pay, starting salary, first paycheck, what will i be paid
recognition, employee recognition: pat on the back, pat them on the back, job well done, well done, thank-you, thank
    you, reward, rewards, rewarded, rewarding, kudos, praise, praised, attaboy, token of thanks
recognition payment, recognition payments: bonus, bonuses, cash award, spot bonus, signing bonus, sign-on bonus
recognition adjustment, adjusting salaries: raise, raises, pay raise, pay rise, pay bump, pay hike, bump in pay,
    salary bump
recognition time-off: extra day off, extra days off, days off as a thank-you, day off as a reward, free days
honorary recognition: medal, medals, plaque, trophy, certificate of thanks, prize, prizes, ribbon
annual leave, leave accrual: vacation, vacations, vacation days, paid days off, time off work, pto, paid time off,
    weeks off, annual holiday
sick leave, leave: calling in sick, call in sick, parental leave, paternity
detail, detailed, details: lent to, lent out, lend out, lend him, lend her, on loan, loaned out, loaned to, loan out,
    borrowed from, secondment, farmed out, work somewhere else for a while
directed assignment, duty station, temporary duty: told to go work in, work in another city, sent to another city,
    another city, posted elsewhere, uprooted, sent across the country, move or a trip, business trip, relocate,
    relocated, relocation, moving costs, pack up and move
mission impact, ranking, comparing: stack up against, stack up, stack workers up, rank staff, rank workers, pit
    against, pitted against, how much good they did, how much good, difference they made, made a difference, pull
    their weight, pulls his weight
employee input, feedback, views: tell the bosses what they think, tell bosses what they think, what staff think, what
    workers think, speak their minds, suggestion box, sound off, vent, venting, grumble, grumbling, bend the boss's
    ear
performance management, appraisal review: how am i doing, job performance, slack off, slacker, slackers, slacking,
    lazy, poor work, poor performer, dead wood, deadwood, graded at work, yearly rating, report card at work
career development, training: climb the ladder, grow in the job, get better at the job, move up, moving up, get ahead,
    hone skills, sharpen skills, learn new things
professional development, training: conference trip, pay for a course, pay for courses, night school, go back to
    school
student loan repayment: student loan, student loans, college debt, student debt, loans from college
initial service period: probation, probationary, trial period, tryout period, prove himself, prove herself, first
    years on the job, new hire trial
hiring of former employees: rehire, rehired, hire back, hired back, come back to work, comes back to work, take me
    back, took him back, boomerang
assessment, qualifications: skills test, test of skill, tests of skill, size up, sized up, what they are made of, show
    what they can do, try someone out
interview expenses: trip to the interview, travel to the interview, fly in for an interview, come for an interview
employment eligibility, citizenship: us passport, draft board, signed up for the draft, who may apply for the job
outreach and sourcing, strategic recruitment: headhunt, headhunter, headhunters, headhunting, poach, poaching, look
    for talent, find talent, scout for talent, drum up interest
talent market analysis: going rate, market rate, what others pay, what companies pay, silicon valley, keep up with
    companies
local talent market supplement: cost of living, expensive city, expensive cities, pricey city, pricey cities, high
    rent, where rent is high, costly city
official worksite: work from home, working from home, telework, teleworking, home office, remote work, work remotely,
    working remotely, where i report, where is my desk
work schedule, scheduling, hours: flexible hours, flextime, shift, shifts, night shift, clock in, punch the clock,
    hours a week, part time, part-time, full time, full-time, work weekends
advisory appointee, advisory appointment: adviser, advisers, advisor, advisors, wise heads, outside guru, guru
ethics, standards of conduct: side job, side jobs, moonlight, moonlighting, second job, side hustle, side gig, gifts,
    bribe, bribes
outside activities, outside employment: consult on the side, job on the side, work on the side, teach on the side
compensatory time-off for religious observance: sabbath, holy day, holy days, religious holiday, yom kippur, ramadan,
    eid, good friday, time off to pray, day off for church
special working conditions: hazard pay, danger pay, danger money, dirty work, dangerous work, unpleasant work, rough
    conditions, bad conditions, grueling
allowance in nonforeign areas: hawaii, alaska, puerto rico, guam, on an island, islands
general schedule, position classification: pay grade, pay grades, gs grade, grade and step, job grade, job grades
veterans, preference: veteran, veterans, ex-soldier, ex-soldiers, served in the military, served in the army
removal, adverse action, termination: sack, sacked, sacking, given the boot, the boot, axed, pink slip, get fired,
    getting fired, kicked out of the job, shown the door, show the door
suspension, reduction in pay: demote, demoted, demotion, knocked down, cut his pay, cut her pay, pay cut, busted down
appointment, renewable, continuing: permanent job, steady job, job for life, temp job, short-term job, fixed-term,
    stint
selection, appointment: get the job, gets the job, land the job, lands the job, hire someone, job offer, offer him the
    job
recordkeeping, records of employees: personnel file, personnel files, what do you keep on staff
merit, talent management principles: who you know, old boys' club, old boys' network, play favorites at work, fair to
    staff
aggregate compensation limit: everything added together, all pay together, all told in a year, total pay
hostile fire pay, allowances: combat pay, extra money for danger, extra pay for danger, paid extra for danger
foreign, remote worksite, allowances: posted overseas, posted abroad, stationed overseas, stationed abroad
"""
