# Sourced by the checks of plug-ins: a JDK to make them with, a folder that goes with the check, and a command line whose
# own folders are in it.
root=$PWD
. "$root/releng/scripts/setup.sh"
find_jdk

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config PYTHONDONTWRITEBYTECODE=1
