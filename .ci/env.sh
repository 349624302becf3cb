# Sourced by run.sh and test.sh: `environment MARK EXTRAS` makes .venv, or leaves a finished one alone.
# MARK names the kind of set-up; what a set-up was made from is written down when it is complete.

environment() {
    mark=".venv/.samara-$1"
    made_from=$(cat pyproject.toml constraints.txt .ci/env.sh | cksum)
    [ -f "$mark" ] && [ "$(cat "$mark")" = "$made_from" ] && return
    python=${PYTHON:-python3}
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "samara needs Python 3.11 or newer; set PYTHON=/path/to/python3." >&2
        exit 2
    }
    echo "samara: setting up .venv (once; a few minutes at most) ..." >&2
    "$python" -m venv .venv || {
        echo "No virtual environment could be made. On Debian or Ubuntu: apt-get install python3-venv" >&2
        exit 2
    }
    if [ "$1" = test ]; then
        # By itself and first: what follows must not choose another build of it.
        .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt torch
    fi
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".$2"
    printf '%s' "$made_from" > "$mark"
}
