#!/bin/sh
# Set up what the tests need, torch included, and run them. Arguments go to pytest.
set -eu
cd "$(dirname "$0")"
. .ci/env.sh
environment test "[local,test]"
exec .venv/bin/python -m pytest -q -n 3 --dist worksteal "$@"
