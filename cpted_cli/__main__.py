"""Where `cpted` and `python -m cpted_cli` begin."""

import gc
import os
import sys

RARE = (100_000, 20, 50)
"""How seldom memory is searched for waste: loading a program makes much that stays and little waste."""


def main() -> int:
    """Run cpted on what was typed; return the exit code."""
    gc.set_threshold(*RARE)
    try:
        from cpted_cli.cli.main import run

        return run(sys.argv[1:], os.environ)
    except KeyboardInterrupt:  # while the program itself was being loaded
        return 130


if __name__ == "__main__":
    sys.exit(main())
