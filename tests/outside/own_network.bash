# Sourced first: runs a check anew in a network namespace, in which every port and every name is its own.
if [ -z "${POSTERN_OWN_NETWORK:-}" ]; then
  spaces=(--mount --net)
  [ "$(id -u)" = 0 ] || spaces+=(--user --map-root-user)
  POSTERN_OWN_NETWORK=yes exec unshare "${spaces[@]}" "$0"
fi
ip link set lo up
