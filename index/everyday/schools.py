"""What is said of the sexes at school and work: the words a rule has for admission, classes, sports and jobs, then what
people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
on the basis of sex, discrimination, members of one sex: women, woman, girl, girls, boys, boy, female, male, gender,
    sexist, single-sex, coed
separate housing: dorm, dorms, dormitory, dormitories, residence hall, student rooms, sleeping quarters
comparable facilities, toilet, locker room, shower: bathroom, bathrooms, restrooms, changing room, showers, lockers
athletics, interscholastic, teams, contact sport: sport, sports, wrestling, football, basketball, soccer, hockey,
    team, squad, tryout, try out, coach, gym, varsity, play on
pregnancy, childbirth: pregnant, having a baby, maternity, miscarriage, new mom, new mother
marital status: married, single, husband, wife, spouse, divorced, wedding, unwed
recruitment, employment, hire: hiring, hired, job ad, job applicant, candidate, recruit
compensation: paid less, equal pay
fringe benefits: health insurance, retirement plan, pension
advertising: job ad, ads, help wanted, want ad
grievance procedures, complaint: gripe, complain, complains, complaining, whistleblow
contact sports, separate teams: boxing, rugby, cheerleading, swim team, varsity team
scholarships, financial assistance: grant money for girls, tuition help, student aid, award for women
course offerings, vocational: shop class, home economics, cooking class, auto class, physical education, health class,
    sex education
textbooks, curricular materials: books, reading list, schoolbooks
military, merchant marine: academy cadets, naval school, army school
youth service organizations, fraternities, sororities: boy scouts, girl scouts, frat, sorority, ymca
admission, applicants for admission: apply to college, get into college, get into school, enroll, enrolled, enrolling,
    let in students, freshman class, admissions office, entering class
test or other criterion for admission: entrance exam, entrance test, entry test, admission test, sat
preference, numerical limitations, admission: quota, quotas, favor, favors, favored, favoring
admits students of one sex, transition plan: women's college, men's college, all-girls, all girls, all-boys, all boys,
    all-male, all male, all-female, all female, single-sex college, go coed, going coed, became coed, girls-only,
    boys-only, girls' school, boys' school
controlled by a religious organization, religious tenets: church school, church college, religious school, religious
    college, seminary, bible college, against its faith, beliefs of the school, faith forbids, parochial, convent,
    yeshiva
remedial action, overcome the effects of discrimination: make up for, makes up for, undo, undo the harm, past wrongs,
    past unfairness, make things right, right past
self-evaluation, policies and practices: look at itself, review itself, examine itself, check its own, soul-searching,
    self-audit, take stock
assurance, application for assistance: promise, promises, pledge, pledges, vow, sign a promise, commitment, give its
    word
transferee, transfers of property: sells the building, sell the building, sold the building, buyer of, bought the
    building, new landlord, sells the land, sold the land, new owner of the building
designate responsible employee, grievance procedures: coordinator, point person, go-to person, who is in charge, in
    charge of complaints, whom to complain to, who to complain to
dissemination of policy, notify students and employees: catalog, catalogue, handbook, bulletin board, school
    newspaper, spread the word, get the word out, let everyone know, announcement, publicize
father-son or mother-daughter activities: dad and, daddy, daddy-daughter, father-daughter dance, mother-son, dance,
    picnic
single-sex pageant: beauty contest, beauty queen, beauty pageant, miss america
abortion, termination of pregnancy: end a pregnancy, ended a pregnancy, terminate a pregnancy
membership practices: who may join, join a club, club members, members only
different rules of behavior, sanctions: dress code, curfew, curfews, stricter rules, stricter for girls, house rules
housing, other than that provided by recipient: off-campus, off campus, rent, renting, landlord listing, apartment,
    apartments, rental
vocal range, chorus: choir, singing, sing, singers, voice, soprano, glee club
human sexuality, separate sessions: sex ed, sex education class, birds and the bees, health lesson
physical education classes, ability grouping: gym class, p.e., sort by skill, sorted by skill, sorted by ability
counseling, guidance, appraisal materials: guidance counselor, career advice, career test, aptitude test, aptitude,
    steer, steered, steers, steering, career counselor
disproportionate number of one sex, class: nearly all boys, nearly all girls, mostly boys, mostly girls, mostly men,
    mostly women, hardly any girls, hardly any women, lopsided
scholarships, wills, trusts, bequests: donor, donors, bequest, alumnus left, left money, endowment, dead donor
athletic scholarships, proportion: sports scholarship, sports scholarships, athletic money
study at a foreign institution, fellowships: study abroad, year abroad, semester abroad, overseas study, exchange year
outside employment, employment assistance to students: job fair, summer job, summer jobs, campus job, student job,
    student jobs, placement office, career center, job board, find jobs for students, part-time job
gynecological care, family planning, health service: campus clinic, student clinic, birth control, contraception,
    contraceptive, gynecologist, women's health, campus doctor
pregnancy, leave of absence: time off to give birth, time off, expectant, gives birth, give birth, birth, newborn,
    baby bump, pregnant girl, teen mother
certification of a physician: doctor's note, doctor's letter, medical clearance
equal athletic opportunity, equipment and supplies: team uniforms, gear, practice field, practice fields, practice
    times, game times, worse fields, better fields
unequal aggregate expenditures: spend more on, spends more on, spending more on, equal spending, same budget
excluded sex, try out for the team: girl on the, girl wants to join, girl wants to play, play with the boys, no girls'
    team, no team for girls
textbooks, curricular materials: novel, novels, syllabus, reading assignment, old-fashioned books
lines of progression, seniority, career ladders: dead-end job, dead-end, promotion ladder, glass ceiling, men's job,
    men's jobs, women's work, women's job, male job, female job, rise through
head of household, principal wage earner: breadwinner, breadwinners, family to feed, supports a family, feeds the
    family, earns most, main earner
pension, retirement ages: retire earlier, retire sooner, age to retire
pre-employment inquiry, marital status: interview question, job interview, ask a job applicant, miss or mrs, maiden
    name, plan to have kids, planning a family, plans to have children, family plans
bona fide occupational qualification: only a woman can do, only a man can do, needs a man, needs a woman, needs to be
    a man, needs to be a woman, must be male, must be female, job requires a man, job requires a woman, attendant
stereotyped characterizations: stereotype, stereotypes, weaker sex, old-fashioned ideas, cliche
criterion for employment, disproportionately adverse effect: strength test, height requirement, physical test, lift
    weights, hiring test, job test, screens out
nepotism, layoff, tenure, promotion: relatives on the payroll, hire relatives, hires relatives, pink slip, professors'
    jobs
state or local law, obligation not alleviated: state forbids, state law says, local law says, city ordinance, league
    rule, league rules, conference rules
locker room, toilet facilities: dressing room, washroom, washrooms, lavatory
local educational agency: school district, school board, public schools, public school
recruit, exclusively: scout for students, only visits, visits only, recruits only, recruiting trips, college fair
members of one sex: lads, ladies, gents, gals, guys only, males only, females only
pregnancy, student: expecting a baby, expecting a child, with child, baby on the way, knocked up, send her home
marital status: is she married, whether she is married, ring on her finger, engaged to
vocal range: bass, basses, tenor, tenors, alto
scholarships, wills: millionaire's will, left cash, cash for lads, rich alumnus, dying wish, man's will, woman's will
locker room, bona fide occupational qualification: washroom cleaner, matron, towel boy, shower attendant
comparable, housing: nicer dorm, worse dorm, worse rooms, better rooms, shabby
admission, sex: turn away girls, turn away boys, turn away women, turn away men, more boys than girls, half the seats
athletics, members of one sex: play football, wrestling match
equal work, wages: same work, same job less money, less money, lower pay, earns less, earn less
responsible employee, complaints: name and phone of
numerical limitations, proportion, admission: only so many girls, only so many women, only so many, take only so many,
    cap on girls, cap on women, limit on girls, limited seats, so many seats
professional education, graduate, admission: med school, medical school, law school, grad school, graduate school
recruit, exclusively, members of one sex: prep school, prep schools, boys' prep schools, all-male places, all-female
    places, freshmen only at, look for freshmen, looking for freshmen, hunt for teachers, hunt for students, hunt for
    workers, look for teachers
self-evaluation, modify policies and practices: hard look at itself, took a hard look, look hard at itself, unfair
    habits, bad habits, old habits, took stock
employment decisions, promotion, compensation: promote women less, pay women less, pay or promote, hold women back,
    holds women back, promote, promoted, promotes
test, disproportionately adverse effect: weeds out, weed out, weeding out, weeded out, weeds out mostly, filters out,
    filter out, sift out, hiring quiz, job quiz
marital status: has a husband, has a wife, hitched, tie the knot, tied the knot, single or taken, spoken for
outside employment, assistance to students: career office, part-time gig, part-time gigs, gig, gigs, odd jobs, local
    bosses, local employers, outside bosses
health and insurance benefits: doctor plan, health plan, medical plan, health cover, hospital plan, college doctor
    plan, sick cover
textbooks, curricular materials: teach from, books they may teach from, ban a book, ban books, banned books, which
    books
nondiscrimination, on the basis of sex: treat women like men, like men, same as men, same as boys, treat girls like
    boys, equal treatment of girls, equal treatment of women
enforcement procedures, compliance: schools that favor boys, schools that favor, school that favors, schools that
    cheat girls
admission, preference: let in more boys, let in more girls, pick boys first, picks boys first
trade, vocational schools: trade school, trade schools, shop school, beauty school
military service training, institution: west point, annapolis, naval academy, air force academy, military academy
athletic opportunity, interests and abilities: playing ball, play ball, chance at sports, on the field
employment opportunities limited: few jobs are open, few jobs open, hardly any jobs, no jobs for women, trade closed
    to women
religious tenets, exemption: faith doesn't allow, faith forbids, against our faith, our faith, our beliefs
responsible employee, coordinate: put somebody in charge, put someone in charge, keeping things fair, keep things fair
administratively separate unit: each college on our campus, by itself, looked at by itself, each branch, stand-alone
    college
property, transferee, assurance: bought the old, stuck with its promises, inherit its promises, old gym, washington
    paid for
men, privacy, occupational qualification: only a man will do, only a woman will do, has to be a man, has to be a woman
"""
