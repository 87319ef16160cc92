"""Where `cpted` and `python -m cpted_cli` begin."""

import os
import sys


def main() -> int:
    """Run cpted on what was typed; return the exit code."""
    try:
        from cpted_cli.cli.main import run

        return run(sys.argv[1:], os.environ)
    except KeyboardInterrupt:  # while the program itself was being loaded
        return 130


if __name__ == "__main__":
    sys.exit(main())
