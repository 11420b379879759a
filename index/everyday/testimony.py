"""What is said of staff whom a court wants: the words a rule has for subpoenas, testimony and official duties,
then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
general counsel: ogc, our lawyers, legal office, legal department, house counsel
sought to be delivered, delivered: tried to serve, tried to hand, serve me, served me, hand me, handed, handed me,
    handed to me, dropped off, left at my desk
employee, official duties: my job, my work
subpoena, demand, service of process: served, process server, court papers, legal papers, summons, serve
testify, testimony, witness: on the stand, take the stand, speak in court, deposition, deposed, be a witness, tell the
    court, say in court
decline, adverse ruling, comply with the demand: orders me, ordered me, must comply, judge says, made to
consider, determining, factors: weigh, weighs, weighed, take into account, look at
expert or opinion testimony: expert, opinion, expert witness, opine
personal capacity, non-official, private litigation: divorce, off duty, personal lawsuit, on their own time
former employees: retired, ex-employee, used to work, quit, left the agency, retiree, retired years ago
official information, acquired, official duties: learned on the job, know from work, government work, about my job,
    work stuff, on the job
testimony, official information: interview, statement to the press, talk to a lawyer, affidavit, tell what he knows,
    spill what he knows
stay, postponement, pending instructions: hold off, put off, wait for instructions, won't wait, not wait, buy time, no
    answer yet
respectfully decline, contempt: say no to the judge, defy, refuse the judge, jailed for contempt
office of the general counsel: legal shop, our attorneys, agency lawyers, department lawyers
litigation, testify: tell a jury, jury, before a jury, speak at trial, called to court, called as a witness
expert or opinion testimony: professional view, expert view, view as an expert, professional judgment, what he thinks,
    what she thinks, give an opinion, scientist's view
demand, prior to receiving instructions: hasn't phoned back, not heard back, no word from headquarters, no word yet,
    headquarters silent, nobody has told me
personal capacity, non-official, private litigation: fender bender, car accident, car crash, neighbor dispute, private
    matter, nothing to do with work, not about work, away from work, own lawsuit, personal business, bar fight
former employees: quit the agency, quit years ago, left years ago, no longer works here, no longer work here,
    ex-worker, gone for years, man who quit
supervisor, official, officials: higher-ups, higher ups, upstairs, top people, brass, the powers that be, muckamucks
testimony: talk to a court, talk to the court, talk in court, go to court for
comply with the demand, declined: insists we talk, insists he talk, insist, insists, insisted, orders us to talk, make
    us talk, won't budge, will not budge, wouldn't budge, refuses to budge, says we must, digs in its heels, dug in
    its heels
expert or opinion testimony: give his take, give her take, two cents, our scientist, hire our scientist, hired gun,
    hire our engineer, pay our engineer, weigh in as an expert
performance of its mission and duties, adverse effect: get in the way of our work, get in the way, gets in the way,
    hurt our work, slow us down, slows us down, distract from our work, waste our time
demands, requests, subpoenas: lawyer letters, lawyer letter, lawyers' letters, papers from a lawyer
service of summonses and complaints: drop off lawsuit, drop off lawsuit papers, lawsuit papers, serve a lawsuit, sue
    one of your people
"""
