#!/bin/sh
# Builds a made-up archive through Slurm, on one machine with two nodes, and compares it with an undivided build:
#   sh bench/slurm.sh [articles] [parts]
# Needs slurmctld, slurmd and munge (Debian packages), and root, as the system's own services do.
set -eu
count=${1:-10000}
parts=${2:-2}
project=$(cd "$(dirname "$0")/.." && pwd)
run="$project/bench/out/slurm"
host=$(hostname -s)

stop() {
  for pid in "$run"/*.pid; do [ -f "$pid" ] && kill "$(cat "$pid")" 2>/dev/null || true; done
}
trap stop EXIT

rm -rf "$run"
mkdir -p "$run/state" "$run/archive" "$run/whole"
[ -f /etc/munge/munge.key ] || mungekey
mkdir -p /run/munge
chown -R munge: /run/munge /etc/munge /var/lib/munge /var/log/munge
pgrep munged >/dev/null || su munge -s /bin/sh -c munged

cat >"$run/slurm.conf" <<CONF
ClusterName=bench
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
StateSaveLocation=$run/state
SlurmdSpoolDir=$run/spool-%n
SlurmctldPidFile=$run/ctld.pid
SlurmdPidFile=$run/slurmd-%n.pid
SlurmctldLogFile=$run/ctld.log
SlurmdLogFile=$run/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MpiDefault=none
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=17001 CPUs=1 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=17002 CPUs=1 State=UNKNOWN
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$run/slurm.conf"
slurmctld -f "$SLURM_CONF"
sleep 2
for node in n1 n2; do slurmd -f "$SLURM_CONF" -N "$node"; done
sleep 2
sinfo

node --import tsx "$project/bench/write-archive.ts" "$run/archive" "$count"
cp -r "$run/archive/." "$run/whole"
export BACKFILE="node $project/bin/backfile.js"
began=$(date +%s)
last=$("$project/docs/scale/slurm.sh" "$run/archive" "$parts")
while [ -n "$(squeue -h)" ]; do sleep 1; done
echo "through Slurm, $count articles in $parts parts on two nodes of one core: $(($(date +%s) - began)) s (job $last)"
grep -h 'the whole program' "$run"/archive/parts/*.log || true
[ -f "$run/archive/dist/manifest-sha256.txt" ] || { cat "$run"/archive/parts/*.log; exit 1; }
began=$(date +%s)
$BACKFILE build --root "$run/whole" --timings 2>&1 | grep -E 'the whole program|✓'
echo "undivided: $(($(date +%s) - began)) s"
cmp "$run/archive/dist/manifest-sha256.txt" "$run/whole/dist/manifest-sha256.txt" && echo 'the sites are the same, byte for byte'
