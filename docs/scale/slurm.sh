#!/bin/sh
# Builds a large archive with Slurm: slurm.sh ARCHIVE [PARTS]. The archive lies on a disk that all nodes see.
set -eu
archive=$(cd "$1" && pwd)
parts=${2:-8}
backfile=${BACKFILE:-npx backfile}

# Prints the number of the job; each begins when the one before it has succeeded.
submit() {
  name=$1
  shift
  sbatch --parsable --job-name="backfile-$name" --chdir="$archive" --output="$archive/parts/%x-%A_%a.log" \
    ${after:+--dependency="afterok:$after"} --kill-on-invalid-dep=yes "$@"
}

mkdir -p "$archive/parts"
after=''
after=$(submit read --array="1-$parts" --wrap="$backfile read --part \$SLURM_ARRAY_TASK_ID/$parts")
after=$(submit join-records --wrap="$backfile join records --timings")
after=$(submit build --array="1-$parts" --wrap="$backfile build --part \$SLURM_ARRAY_TASK_ID/$parts")
after=$(submit join-site --wrap="$backfile join site --timings")
echo "$after"
