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
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
  } >"$root/.build/packages.log" 2>&1 || fail "Installing failed; see $root/.build/packages.log."
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
starter=()

# Runs the command line with further arguments for the virtual machine first.
launcher() {
  "${starter[@]}" "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable \
    -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow -Dpostern.home="$headless" "$@"
}

# A class data archive halves the time a command takes to start. The JVM ignores one of another JDK. The test of a
# server that does not run fails, as it should, after loading most of what commands load.
archive_classes() {
  local scratch
  scratch=$(mktemp -d)
  XDG_DATA_HOME=$scratch XDG_CONFIG_HOME=$scratch launcher -XX:ArchiveClassesAtExit="$headless/postern.jsa.part" \
    -cp "$headless/lib/*" org.postern.launcher.Main test local:993 >/dev/null 2>&1 || true
  [ ! -f "$headless/postern.jsa.part" ] || mv "$headless/postern.jsa.part" "$headless/postern.jsa"
  rm -rf "$scratch"
}
