#!/bin/sh
# Everything that `make test` does, in the order that tells a mistake soonest. The last line is pytest's.
set -eu
bin=.venv/bin
$bin/ruff check hooks tests benchmarks
$bin/ruff format --check hooks tests benchmarks
$bin/mypy
$bin/lebonplan check --no-warnings
NO_MKDOCS_2_WARNING=1 $bin/mkdocs build --strict --quiet
exec $bin/python -m pytest "$@"
