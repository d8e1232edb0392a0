# Shared by the start scripts: finds a JDK, installs Debian packages, builds. Sourced with $root set.

say() { printf 'postern: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Sets JAVA_HOME to a JDK of version 21 or newer.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")" \
    /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -x "$candidate/bin/javac" ] && [ "$(java_version "$candidate")" -ge 21 ]; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  fail "No JDK 21 or newer was found. Install one (for example Eclipse Temurin 21: package temurin-21-jdk," \
    "or openjdk-21-jdk where your distribution has it), or set JAVA_HOME to it."
}

# The feature version of a JDK, from its release file, so that looking costs no start of a virtual machine.
java_version() {
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${version:-0}"
}

# Installs Debian packages that are missing when run as root; names them otherwise.
need_packages() {
  local package missing=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null \
    || fail "Please install these packages: ${missing[*]} (on Debian: sudo apt-get install ${missing[*]})."
  say "Installing Debian packages: ${missing[*]}"
  mkdir -p "$root/.build"
  {
    apt-get update -q
    without_services apt-get install -q -y --no-install-recommends "${missing[@]}"
  } >"$root/.build/packages.log" 2>&1 || fail "Installing failed; see $root/.build/packages.log."
}

# Runs an installation that starts no service: a mail server wanted for tests must not begin to serve this computer.
without_services() {
  local policy=/usr/sbin/policy-rc.d result=0 ours=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    ours=yes
  fi
  DEBIAN_FRONTEND=noninteractive "$@" || result=$?
  [ -z "$ours" ] || rm -f "$policy"
  return "$result"
}

# Mail servers for tests that Debian lets nobody install together. They are unpacked beneath .build instead, so that
# this computer's own mail system stays as it is. Later runs need no network.
need_servers() {
  local servers=$root/.build/servers packages=(postfix exim4-daemon-light exim4-config opensmtpd openssh-server) package libraries
  if [ "$(cat "$servers/complete" 2>/dev/null)" != "${packages[*]}" ]; then
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null \
      || fail "Real mail servers are started by root on Debian only; run this as root, in a container for instance."
    say "Unpacking Debian packages: ${packages[*]}"
    rm -rf "$servers"
    mkdir -p "$servers/packages" "$servers/root"
    {
      (cd "$servers/packages" && { apt-get download -q "${packages[@]}" \
        || { apt-get update -q && apt-get download -q "${packages[@]}"; }; })
      for package in "$servers"/packages/*.deb; do dpkg -x "$package" "$servers/root"; done
    } >"$root/.build/servers.log" 2>&1 || fail "Unpacking failed; see $root/.build/servers.log."
    echo "${packages[*]}" >"$servers/complete"
  fi
  libraries=$(for package in "$servers"/packages/*.deb; do dpkg-deb -f "$package" Depends; done \
    | tr ',' '\n' | sed -n 's/^ *\(lib[^ |]*\).*/\1/p' | sort -u)
  need_packages $libraries
  for package in postfix Debian-exim sshd; do need_user "$package"; done
  getent group postdrop >/dev/null || groupadd --system postdrop
}

# A user that cannot log in, as the package of a server makes it.
need_user() {
  getent passwd "$1" >/dev/null \
    || useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$1"
}

# A display of its own, with a window manager, so that focus and dialogs behave as on a desk. Its files are in $scratch; the
# processes are added to $servants, which whoever calls this ends.
start_display() {
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
  servants+=($!)
  for _ in $(seq 100); do [ -s "$scratch/display" ] && break; sleep 0.1; done
  [ -s "$scratch/display" ] || fail "Xvfb did not start: $(cat "$scratch/xvfb.log")"
  export DISPLAY=:$(cat "$scratch/display") GDK_BACKEND=x11
  openbox >"$scratch/openbox.log" 2>&1 &
  servants+=($!)
}

# A key to sign the sites with where the builder gives none, so that the tests see signed ones. It is worth nothing.
throw_away_key() {
  [ -z "${POSTERN_KEYSTORE:-}" ] || return 0
  export POSTERN_KEYSTORE=$root/.build/signing/throw-away.p12 POSTERN_KEYSTORE_PASSWORD=throw-away POSTERN_KEY_ALIAS=throw-away
  mkdir -p "$(dirname "$POSTERN_KEYSTORE")"
  rm -f "$POSTERN_KEYSTORE"
  "$JAVA_HOME/bin/keytool" -genkeypair -keystore "$POSTERN_KEYSTORE" -storetype PKCS12 \
    -storepass "$POSTERN_KEYSTORE_PASSWORD" -alias "$POSTERN_KEY_ALIAS" -keyalg EC -groupname secp256r1 -validity 90 \
    -dname "CN=Postern throw-away key" 2>"$root/.build/signing/keytool.log" || fail "No key could be made; see .build/signing/keytool.log."
}

# Runs the Maven wrapper; the whole log goes to .build/build.log.
build() {
  mkdir -p "$root/.build"
  (cd "$root" && ./mvnw -B -ntp "$@") 2>&1 | tee "$root/.build/build.log"
  return "${PIPESTATUS[0]}"
}

# A line for each module of a build, errors in full.
progress() {
  sed -nu -e 's/^\[INFO\] Building \(.*\) \[\([0-9]*\/[0-9]*\)\]$/  [\2] \1/p' -e '/^\[ERROR\]/p' >&2
}

# Whether nothing that a build depends on is newer than the last build; folders count, so that a removed file is seen.
is_built() {
  [ -f "$root/.build/built" ] && [ -z "$(find "$root/bundles" "$root/features" "$root/releng" "$root/pom.xml" \
    "$root/.mvn" \( -name target -o -name bin -o -path "$root/releng/scripts" \) -prune -o -newer "$root/.build/built" -print -quit)" ]
}

finish_build() {
  touch "$root/.build/built"
  archive_classes
}

headless=$root/releng/org.postern.headless/target/postern

# An archive of classes halves the time a command takes to start.
archive_classes() {
  "$headless/bin/postern-archive" || true
}
