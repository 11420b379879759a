"""What is said of a request for records and of those who ask: the words a rule has for speed, fees, searches, refusals
and appeals, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
expedited processing, urgency: fast track, fast tracked, rush, hurry, urgent, urgently, speed up, asap, right away,
    jump the queue, jump the line, front of the line, expedite, sooner, faster
imminent threat, life, physical safety: die, dying, killed, in danger, hurt, harmed
news media, disseminating information: reporter, reporters, journalist, journalists, newspaper, newspapers, newsroom,
    press, blogger, tv station, magazine, magazines, columnist, broadcaster
freelance journalist, publication contract: freelancer, freelance, no staff job, stringer
educational institution, scholarly research: professor, undergrad, grad student, student paper, school project, class
    assignment, homework, thesis, scholar, scholars, campus, term paper, dissertation, coursework
student: undergrad, undergraduate, pupil, kid, girl, boy, freshman
educational institution, school: college, colleges, campus, academy
deny, denial, adverse determination: turn down, turned down, refuse, refused, refusal, reject, rejected, rejection,
    said no, say no, brush off
grant: say yes, said yes, approve, approved, green light
withhold, exempt from disclosure: hold back, held back, keep back, keep secret, keep quiet, keep from, hide, not give,
    sit on
disclose, disclosure, release: hand over, handed over, give out, giving out, gave out, given out, hand out, turn over,
    let go, share, shared, sharing, let out, pass along, pass on, send out, reveal, tell
unauthorized disclosure: leak, leaked, leaks, spill, slipped out, got out
information deleted, deletions, markings: redact, redacted, redaction, redactions, black out, blacked out, blackout,
    blank out, black boxes, blacked
destroyed, disposed, disposition, preserve: shred, shredded, shredding, toss, tossed, throw away, throw out, thrown
    out, get rid of, trash, trashed, purge, purged
preserve, preservation, retain, maintain: keep, hold on to, hang on to, hold onto, save, saved, retention, archive
submitter, business submitter: company, companies, vendor, vendors, firm, firms, business, businesses, supplier,
    corporation, contractor
confidential commercial information: trade secret, trade secrets, trade data, business data, business information,
    company data, proprietary, secret sauce, secret recipe, pricing data, their bid, business secrets
opportunity to object to disclosure, objection: push back, complain, fight, protest the release, oppose, disagree, say
    no
notice, notify, notified: tell, warn, warned, let know, heads up, give word, alert, letter, inform, informed, write
    to, wrote
no objection, fails to respond: silence, silent, never heard back, no answer, no reply, never answered, never replied,
    did not answer, didn't answer, does not answer, doesn't answer, doesn't respond, never wrote back, ignored, not
    respond, heard nothing
acknowledge, acknowledgment: confirm receipt, we got it, receipt, confirmation
multiple requests, aggregate, acting in concert: lump, lump together, bundle, group together, combine, combined,
    splits, split up, splitting, break up, piecemeal, one request into
misdirected, route, forward, proper component: wrong office, wrong component, wrong place, wrong agency, misrouted,
    wrong address, wrong desk, landed at, lost in
refer, referral, originated, originating: another agency, other agency, other department, another office, not ours,
    came from, someone else's, belongs to, created by, wrote this, authored
consult, consultation: check with, ask them
reasonably describe, description of records sought, specificity: vague, too vague, too broad, overbroad, fishing
    expedition, everything, specific enough, describe what, unclear
reformulating, lower cost: lower the fee, lower the fees, lower the cost, bring the cost down, bring down the cost,
    reduce the cost, cheaper
modify the request, additional information, clarification: clarify, narrow, narrow down, explain what, more detail
search, locate: hunt, hunted, look for, looked for, looking for, dig out, dig up, find, track down, comb through, come
    up empty, came up empty, turned up nothing, found nothing
search, not locate any responsive record: came up empty, come up empty, found nothing, turned up nothing, no records,
    nothing found
fee, fees, charge, charged: bill, billed, billing, pay, price, priced, cost, costs, money, invoice, invoices
duplication fees, copies: photocopy, photocopies, xerox, copying, copy, scan, scanning, printouts
advance payment: up front, upfront, in advance, prepay, prepayment, deposit, money first, before we start
fee waiver, waiver or reduction of fees, public interest: free of charge, for free, waive the fee, no charge, price
    break, discount
failed to pay, unpaid fee, timely pay: never paid, deadbeat, did not pay, didn't pay, stiffed, unpaid bill, past due,
    delinquent
requester category, fee category: bucket, class of requester, type of requester, billing bucket
cost of collecting, less than: too small, tiny amount, not worth, trivial amount, small amount
creating computer programs, programming, automated: software, write code, new program, script, app, coding
business as usual, significant interference, automated information system: crash, overload, it system, build a system,
    bring down
format, electronic: file format, digital, pdf, excel, spreadsheet, disc, usb, cd, file type
electronic records, email: e-mail, emails, inbox, messages
track, multitrack processing, simple, complex: queue, pile, backlog
order of receipt: first come, first in first out, fifo, waiting line
unusual circumstances, extend, extension: more time, extra time, take longer, delay, delayed, behind schedule, run
    over
tracking number, request number: case number, reference number, file number
mediation, dispute resolution, government information services: mediate, mediator, settle out, work it out, referee,
    ombudsman, go-between
appeal, affirmance: contest, fight the decision, second look, review the denial, overturn
reversed, modified on appeal: overturn, overturned, win the appeal, wins
requester: someone asking, person asking, asker, the guy, this guy
public, website, available for public inspection: online, posted, post, on the web, internet, reading room, publish,
    web site
identified as of interest to the public, frequently requested: popular, asked for often, asked three times
envelope, mark, address: write on the envelope, outside of the letter
component: branch, subagency
testing or examination material: exam, exams, tests, quiz, test answers, test questions
written, in writing: letter, on paper
required, must, obligation: owe him, owe her, owe them, owe somebody, owe someone, owe the requester, obliged, on the
    hook
responsible for responding: who answers, who handles, whose job, who takes care
signed by the head of the component, designee: who signs, signature
maximum, exceed, percent: how big, how much at most, ceiling, limit
readily reproducible, form or format, electronic: thumb drive, flash drive, usb stick, memory stick, dvd, hard drive,
    floppy, tape, paper copy, hard copy, spreadsheet, word file
electronically, email, web portal: emailed, by email, e-mailed, online form, website form, fax it, faxed, web form,
    upload, uploaded
competitive harm, commercial or financial information: rivals, rival firms, competitors, competitor, competition, give
    away the store, price list, customer list
unrelated matters, multiple requests: unrelated things, different topics, forty letters, many letters, lots of
    letters, dozens of requests, again and again, keeps asking, keeps writing
reading rooms, frequently requested, publicly available: popular records, already public, on our site, public already,
    already out
adequacy of search, responsive records: missed something, not look hard, poor search, sloppy search, search again,
    overlooked
burdensome, undue burden: too much work, swamped, overwhelmed, ton of work, takes forever
frivolous: silly, ridiculous, nonsense, joke
cannot be located, does not exist: lost, missing, vanished, can't find it, gone
original, originating agency: who made it, came up with, wrote it, their record
temporarily, interim: for now, in the meantime, until then
reprisal, retribution: punished for asking, held against me, hurt my career, fired for asking
proactive disclosures: without being asked, unasked, before anyone asks, unprompted
cut-off date, search begins: newest, how recent, most recent, up to what day, written after my request, created after,
    after i asked
stop the clock, toll: clock, pauses, pause, time out, freeze the deadline, clock running, clock tick, clock ticking
certified to be true and correct, expedited: vouch for, promise it is urgent, back up the rush
direct costs, basic rate of pay: hourly, per hour, by the hour, staff time, clerk's time
noncommercial scientific institution: think tank, research institute, nonprofit lab, research center
commercial use, trade or profit interest: for profit, make money, making money, to sell, resale, resell, business
    purpose, profit
review, records: reading through, going through the pages, lawyers reading, line by line, page by page
special services, true copies: overnight mail, express mail, certified copy, certified copies, true copy, official
    seal, postage
estimate the volume, withheld: how many pages withheld, how many pages did they keep, how much was withheld, how much
    they hold back
name and title of the person responsible for denial: who decided against, who said no
brief statement of reasons, exemptions applied: why they refused, why it refused, why it was refused, explain a
    refusal, explain the refusal
exclusions, not subject to the requirements: pretend, pretends, as if they don't exist, act as if
predisclosure notification, submitter: warned before release, told before release, before they release, before you
    release, give away our
good faith efforts to designate, submitter: mark as confidential, stamp confidential, label confidential, marked
    confidential
adequate justification, consultation, components: touch base, compare notes
adjudicate appeals: who rules on appeals, who hears appeals, appeals officer
seek court review, appeal first: before suing, before i sue, before going to court, straight to a judge
interest, billing: late payment, late payments, paid late, pay late, overdue
willing to pay, agreement to pay: go ahead if it costs, pay up to, spending limit, most i'll pay
aggregating requests, avoid fees: dodge fees, dodge, loophole, cheat the fee, avoid paying
representative of the news media: podcast, podcaster, youtube, youtuber, website writer, correspondent, editor, tv
    crew, documentary, filmmaker, news site
significantly to public understanding: shed light, light on, teach the public, eye-opening
proper format, address requests: where to send, send it to, whom to write, who to write, right address
commenter, comments: feedback, wrote in, people said, critics, public reaction
representative of the news media: newsman, newswoman, news crew, news anchor, newsletter, paper's reporter
information deleted, markings: blotted out, whited out, crossed out, scribbled over, covered over, inked out, missing
    lines
submitter, predisclosure notification: ring us up, call us first, phone us first, ask us first, our recipe, our
    blueprints
administrative appeal, adverse determination: gripe upstairs, go over his head, go over her head, go above, take it up
    the ladder, up the ladder, complain to the top, next rung
preservation, correspondence: shredder, clear out, clean out, empty the files, spring cleaning
imminent loss of due process rights: lose my rights, lose his rights, trial coming up, deported, deportation, court
    deadline
fee category, commercial: who pays most, law firm, business requester, company asks
requests, component: right office, which office, which door, wrong door
public interest, fee waiver: charity asks, activists, activist, nonprofit asks, can't afford the fee, poor requester
freedom of information act, foia: open government, open-government, open government law, open-government law, open
    records, open records law, transparency law, public records law, information act
significant expenditure, resources, interference: cost a fortune, costs a fortune, tie everyone up, tie up, ties up,
    tying up, arm and a leg, eat up the budget, eats up, bog down, bogs down
system of records, description of records, locate: spell out which, which folder, exactly which folder, pinpoint, pin
    down, what i am after, what i'm after, what he's after
customs, border protection: customs people, customs folks, customs service, customs agents, border guards, border
    agents, border police
commercial information: trade paperwork, trade papers, shipping papers, business papers, import papers, books of a
    business
records, public: what is already out, out in the open
"""
