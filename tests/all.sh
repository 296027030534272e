#!/bin/sh
# Everything that `make test` does, in the order that tells a mistake soonest. The last line is that of pytest.
set -eu
bin=.venv/bin
$bin/ruff check hooks tests benchmarks
$bin/ruff format --check hooks tests benchmarks
$bin/mypy
$bin/lebonplan check --no-warnings
exec $bin/python -m pytest "$@"
