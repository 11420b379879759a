"""Questions through one assistant: a line each on standard input, the milliseconds of each on standard output."""

from __future__ import annotations

import sys
import time

from index.home import default_home
from qa.assistant import open_assistant


def main() -> None:
    assistant = open_assistant(default_home())
    assistant.warm()
    for question in sys.stdin.read().splitlines():
        started = time.perf_counter()
        assistant.ask(question)
        print((time.perf_counter() - started) * 1000)
    assistant.close()


if __name__ == "__main__":
    main()
