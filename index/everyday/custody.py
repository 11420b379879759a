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
"""
