"""What is said of meetings that the public may attend: the words a rule has for them, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
open meetings, public observation: attend a meeting, sit in on meetings, watch the meeting, sunshine
closed meetings, grounds: close a meeting, behind closed doors meeting, secret meeting, private meeting
transcripts, recordings, or minutes: notes of the meeting, tape of the meeting, recording of the meeting
public announcement of meetings: how far ahead, announce a meeting, week's notice, ahead of a meeting
meeting, deliberations, joint conduct: get in one room, in one room, get together, getting together, in the same room,
    doing business together, do business together, sit down together, huddle, get-together
transcript, electronic recording, minutes, summary record: tape, tapes, tape recording, tape recorded, tape of what was
    said, on tape
closed to the public, meeting: shut the doors, shuts the doors, shut door, shut-door, doors shut, closed doors, shut
    the public out, keep the public out, kick the public out
"""
