"""What is said of those who are held: the words a rule has for searches, abuse and reports of it, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
detainee, detainees: inmate, inmates, prisoner, prisoners, locked up
cross-gender: opposite sex, other sex, opposite gender, male guard, female guard
sexual abuse, sexual assault: rape, raped, molest, molested, grope, groped, groping, assaulted, sexual attack,
    sexually harassed, sexual harassment
pat-down, strip search, body cavity search: frisk, frisked, frisking, pat down, patted down, undress, naked, strip
    searched
juvenile, minors, detainee: minors in custody, children in custody
administrative segregation, protective custody: solitary, solitary confinement, isolation, the hole, locked up alone,
    alone in a cell
forensic medical examination: rape kit, rape exam
limited english proficient, interpreter: doesn't speak english, don't speak english, speak no english, translator,
    speaks spanish
victim services, confidential support: rape crisis, crisis center, hotline, therapy, someone to talk to
sexually transmitted infection, pregnancy tests, medical services: std, stds, morning-after, emergency contraception
video monitoring system: camera, cameras, cctv, surveillance cameras
supervision, monitoring, rounds: guard rounds, watch over, eyes on, head count
risk of sexual victimization, assessment: likely victim, likely prey, predator, vulnerable inmate, easy target
zero tolerance: no excuses, never allowed
third-party reporting: report for someone else, family report, relative report, report for a friend
hiring and promotion, engaged in sexual abuse: past abuser, abusive guard, history of abuse, hire guards
incident review: look back, lessons learned, postmortem
substantiated, preponderance, allegation: found true, turned out true
disciplinary sanctions for staff, termination: guard fired, guards fired, fired guard, guard punished, guards punished
gender identity, transgender, intersex: trans, gay, lesbian, gender nonconforming
telephone, consular officials: call home, embassy, consulate
audits, auditor: outside checker, who may audit, outside audit
detention facility, staff: jailer, jailers, warden, lockup, cell, cells
same-sex, search: woman guard, female officer, male officer
detention, confinement of detainees, facility: behind bars, lock up people, lock people up, locks people up, in the
    slammer, slammer, in custody, held overnight, jailhouse, locked away
unaccompanied children, juvenile: kid alone, child alone, turns up alone, alone without parents, kid on his own,
    orphan, all by himself, all by herself, kid without parents, lone kid
victim services, crisis intervention, counseling, community resources: lined up for, help lined up, helper, helpers,
    community helpers, local helpers, shoulder to cry on, crisis line
orientation, detainee education, intake: new inmates, new inmate, new arrivals, newly arrived, first day in jail, upon
    arrival, new prisoners
removed from duties, detainee contact, alleged: keep working near, working near, work near, taken off duty, sidelined,
    kept away from inmates, accused guard, guard accused, stay on the job
evidentiary standard, substantiated: really happened, count as proven, counts as proven, believe the story, how sure
    must, prove the groping, prove the rape
motivated by, sexual orientation, group dynamics: hate for, gays, lesbians, queer, hatred, hate crime, out of hate,
    because of hate, gang
contracts, non-dhs entities, confinement: private jail, private jails, private lockup, deal with a jail, what must the
    deal say, pay a private firm, private firm to lock
former employee, institutional employer: let go for, guard you let go, old jail, reference for, bad reference, another
    jail wants to hire, jail wants to hire
on behalf of a detainee, third-party: speak up for, for my cousin, for my brother, for my sister, for my friend, for
    my husband, speak for a prisoner
holding facility: holding cell, holding cells, holding pen, station house, for a few hours, short stay cell
receiving facility, transferred victim: moved to another lockup, moved to another jail, sent to another jail, another
    lockup, shipped to another, new place be told, warn the next jail
retaliation against detainees or staff: payback in jail, made to suffer for, punished for telling
first responder, preserve evidence: first on the scene, first guard there, crime scene, don't wash
strip searches: make a woman undress, make him undress, undressing, take off clothes, take off her clothes, bare
evidence, crime scene, first responder: first on the scene, first guard on the scene, scene of a rape
expedited audit, problems: send the checkers, checkers in sooner, has a problem with, seems to have a problem
juvenile, adult family member: picked up with, kid with his aunt, held with, kids held, kid held
additional requirements, facility policies: one jail be stricter, stricter about, tougher about
treatment services without financial cost: pay for the doctor, pay the doctor, doctor for free, doctor bill, doctor's
    bill
detention facility, confinement, sanctions: jail, jails
staff, security staff: guards, prison guard, jail guard
agency, holding facilities: patrol cells, border cells, patrol station
unaccompanied minor, transferred: moved out fast, kid moved, move the kid
coordinator, upper-level, oversee: heads the work, heads the effort, leads the work, leads the effort, leads the fight,
    runs the effort, in charge of stopping
transferred, receiving facility: moved to a new place, moved somewhere else, the new place, new facility be told
"""
