"""What is said of being treated alike, and of what help comes with: the words a rule has for disability, religion, sex,
race, grants and lobbying, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
handicap, individuals with handicaps, disability: disabled, wheelchair, blind, deaf, crippled, impaired,
    hearing-impaired, crutches
accessible, structural alterations, existing facilities, architectural barriers: ramp, ramps, elevator,
    wheelchair, stairs, doorway, rebuild, remodel, restroom, renovate, entrance, get into the building
new construction: new building, build, building, brand new
auxiliary aids, sign language interpreters, telecommunication devices: braille, interpreter, tty, captioning,
    captions, large print
undue financial and administrative burdens, fundamental alteration: too expensive, too costly, can't afford,
    cannot afford, too much
religious organization, faith-based organization: church, churches, synagogue, mosque, temple, ministry, parish,
    religious group, religious charity, congregation, soup kitchen
religious art, icons, scriptures, symbols: crucifix, cross, statue, bible, koran, torah, menorah, star of david,
    painting
explicitly religious activities, worship, religious instruction, proselytization: pray, prayer, prayers, sermon,
    bible study, preach, preaching, worship, convert, say grace, hymn, hymns
voluntary participation, separate in time or location: forced to, made to attend, required to attend, makes
    people
beneficiary, alternative provider: client, clients, someone we help, people helped, person served, needy, other
    charity, different provider, somewhere else, go elsewhere
social service programs, financial assistance: charity, soup kitchen, shelter, food bank, homeless shelter,
    welfare, relief
employment on the basis of religion: hire only, same faith, same religion, own religion, own members, fellow
    believers
commingle, segregate federal funds, matching: mix, mixes, mixed, mixing, pool the money
on the basis of sex, discrimination, members of one sex: women, woman, men, man, girl, girls, boys, boy, female,
    male, gender, sexist, single-sex, coed
discrimination, race, color, national origin: racist, racism, black, white, hispanic, immigrant, foreigner,
    bigot, skin color, prejudice
separate housing: dorm, dorms, dormitory, dormitories, residence hall, student rooms, sleeping quarters
comparable facilities, toilet, locker room, shower: bathroom, bathrooms, restrooms, changing room, showers,
    lockers
athletics, interscholastic, teams, contact sport: sport, sports, wrestling, football, basketball, soccer,
    hockey, team, squad, tryout, try out, coach, gym, varsity, play on
pregnancy, childbirth: pregnant, having a baby, maternity, miscarriage, new mom, new mother
marital status: married, single, husband, wife, spouse, divorced, wedding, unwed
recruitment, employment, hire: hiring, hired, job ad, job applicant, candidate, recruit
compensation: paid less, equal pay
fringe benefits: health insurance, retirement plan, pension, leave
advertising: job ad, ads, help wanted, want ad
grievance procedures, complaint: gripe, complain, complains, complaining, whistleblow
retaliation, intimidatory, intimidate: get back at, payback, revenge, bully, bullied, threaten, punish for
    complaining
compliance review, investigation, inquiry: look into, looks into, probe, check out
terminate financial assistance, refuse to grant: cut off, cut off funds, cut off money, pull funding, lose
    funding, defund, stop the money
recipient: grantee, grantees, grant holder, funded school, group that gets money, awardee
lobbying, influencing or attempting to influence, member of congress: lobby, lobbied, lobbyist, lobbyists,
    congressman, senator, lawmakers, sway, curry favor
disclosure form, certification: sign a paper, sf-lll
influencing or attempting to influence, officer or employee of congress: sweet talk, schmooze, wine and dine,
    persuade, pressure, twist arms, pull strings, well connected, win votes, buttonhole
nondiscrimination, beneficiaries, on the basis of religion: own flock, flock, only its members, only christians,
    only believers, nonbelievers, turn away, atheist, muslims, jews, catholics
contact sports, separate teams: boxing, rugby, cheerleading, swim team, varsity team
scholarships, financial assistance: grant money for girls, tuition help, student aid, award for women
course offerings, vocational: shop class, home economics, cooking class, auto class, physical education, health
    class, sex education
textbooks, curricular materials: books, reading list, schoolbooks
military, merchant marine: academy cadets, naval school, army school
youth service organizations, fraternities, sororities: boy scouts, girl scouts, frat, sorority, ymca
program accessibility: get in, reach our office, upstairs, no elevator, parking lot
complaint, discrimination: treated unfairly, unfair treatment, mistreated, singled out
employment practices: promotion, passed over, laid off, layoff, hiring and firing
voluntarily, prerequisite: strings attached, condition of help, must join
vouchers, indirect federal financial assistance: coupon, pick his own provider, private choice
"""
