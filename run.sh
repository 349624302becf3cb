#!/bin/sh
# Ask samara a question: sh run.sh "What is the standard deviation of 3, 7, 7 and 19?"
# Without a question it opens the chat. The environment is made when it is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
(cd "$here" && . .ci/env.sh && environment run "")
if [ $# -eq 0 ]; then
    exec "$here/.venv/bin/samara" chat
fi
exec "$here/.venv/bin/samara" ask "$@"
