# How the virtual machine is started; sourced with $home set. Needs a JDK or JRE 21 or newer in JAVA_HOME or on the PATH.

java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# start MAIN OPTION ARGUMENT...: OPTION names the archive to use or to make. Java reads an archive only if it is whole and
# was made of these jars by this Java, and otherwise does without. POSTERN_JAVA_OPTIONS may hold options, such as -Xmx1g.
# The XML parser is Java's own; without its name, Java searches all jars for another, for each file.
# picocli is loaded as part of Java: its classes are so old that no archive holds them, and so slow to verify.
start() {
  main=$1 archive=$2
  shift 2
  for picocli in "$home"/bundles/picocli_*.jar; do :; done
  # What a fleet's test holds is done with after some seconds. Room for it among the young objects keeps it from the old ones,
  # which are collected only when the heap is full. A heap of another size may have no such room to spare.
  case " ${POSTERN_JAVA_OPTIONS:-}" in *" -Xmx"*) young= ;; *) young="-XX:SurvivorRatio=3 -XX:TargetSurvivorRatio=90" ;; esac
  # A daemon lives long enough for the second tier of the compiler to pay, and may hold a hundred thousand domains. The
  # archive was made of short commands: what it remembers of compiling would keep the daemon's methods in the first tier.
  # Its memory is read all over, for another domain each time, which large pages make cheaper where the system has them; what
  # a request leaves behind is of no use to the next one, so the room for that stays small.
  # Objects with short headers (Java 25; an experiment in Java 24, unknown before) are less to read.
  # What a command calls by reflection, once or twice, is called natively: to generate code for it takes longer.
  case " $* " in
    *" serve "*) tier=4 heap="-Xmx512m -Xmn32m" replay=- pages=+ native=false perf=+ ;;
    *) tier=1 heap="-Xmx160m $young" replay=+ pages=- native=true perf=- ;;
  esac
  # Java's own TLS calculates elliptic curves in Java: that, and nothing else, is worth the second tier of the compiler. Java
  # says how many directives it was given, unless it is to say nothing.
  directives= output=+
  case "$tier ${POSTERN_JAVA_OPTIONS:-} " in
    "1 "*"-Dpostern.tls=java "*) tier=4 replay=- output=- directives="-XX:CompilerDirectivesFile=$home/lib/curves.json" ;;
  esac
  # The code of the first tier would fill a seventh of its usual 48 MB within seconds, and each seventh costs a full collection.
  exec "$java" "$archive" -XX:+VerifySharedSpaces -XX:+UseSerialGC -XX:TieredStopAtLevel=$tier $heap \
    -XX:ReservedCodeCacheSize=240m \
    -XX:+DisplayVMOutputToStderr -Xlog:disable \
    -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:+UnlockExperimentalVMOptions \
    -XX:+UseCompactObjectHeaders -XX:${replay}AOTReplayTraining -XX:${perf}UsePerfData \
    -XX:${pages}UseTransparentHugePages -Djdk.reflect.useNativeAccessorOnly=$native \
    -Djavax.xml.parsers.SAXParserFactory=com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl \
    --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
    -XX:${output}DisplayVMOutput ${directives:+"$directives"} -Dpostern.home="$home" \
    -Dpostern.sdk="${POSTERN_SDK:-$home/sdk}" ${POSTERN_JAVA_OPTIONS:-} \
    -Xbootclasspath/a:"$picocli" -cp "$home/lib/*:$home/bundles/*" \
    "org.postern.launcher.$main" "$@"
}
