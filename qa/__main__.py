"""Where the `cfr` command begins: all else is imported inside, so that an interrupt at any moment ends quietly."""

import sys


def main() -> int:
    try:
        from qa.garbage import look_no_more, look_seldom

        look_seldom()
        from qa.cli import main as run

        code = run()
        look_no_more()
        return code
    except KeyboardInterrupt:
        return 130  # ExitCode.INTERRUPTED, which may not be there yet


if __name__ == "__main__":
    sys.exit(main())
