# Sourced first: runs a check anew in a network namespace, in which every port, every name and every display is its own.
if [ -z "${POSTERN_OWN_NETWORK:-}" ]; then
  spaces=(--mount --net)
  [ "$(id -u)" = 0 ] || spaces+=(--user --map-root-user)
  POSTERN_OWN_NETWORK=yes exec unshare "${spaces[@]}" "$0"
fi
ip link set lo up
# A display has a socket in the network and a file: an Xvfb that finds its number free here takes the file of another one.
mkdir -p /tmp/.X11-unix
mount -t tmpfs -o mode=1777 displays /tmp/.X11-unix
