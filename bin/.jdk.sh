# Sourced by the other commands: finds a JDK 25 and Maven, builds what is older than its sources, or says in one
# sentence what is missing. The caller stands in the project's folder.

java_version() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'; }

find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null)")")"; do
    [ -n "$home" ] || continue
    version=$(java_version "$home") || continue
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      export JAVA_HOME=$home PATH="$home/bin:$PATH"
      return 0
    fi
  done
  echo "Red Thread needs a JDK 25 or later, and none was found by JAVA_HOME or in the usual places: install one (for example Temurin 25) and set JAVA_HOME to its folder." >&2
  return 1
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Red Thread is built with Maven 3.8 or later, and no mvn was found on the PATH: install Maven and try again." >&2
  return 1
}

# Whether a module (app or bench) is as new as its sources and those of the modules that it stands on.
is_built() {
  [ -f "$1/target/built" ] || return 1
  local sources=(pom.xml record vendor/iati {redline,check,iati,app}/{pom.xml,src/main})
  [ "$1" = app ] || sources+=("$1/pom.xml" "$1/src/main")
  [ -z "$(find "${sources[@]}" -newer "$1/target/built" -print -quit 2>/dev/null)" ]
}

# Builds a module where it is not, with its class path beside it in target/lib. Tells which part it is at; the words of
# Maven are heard only where it fails.
build() {
  is_built "$1" && return 0
  find_maven || return 1
  local log line outcome
  log=$(mktemp)
  SECONDS=0
  printf 'Building…'
  rm -rf {app,"$1"}/target/{built,lib,redthread.aot}
  mvn -B -Dquick -pl "$1" -am -DskipTests package 2>&1 | tee "$log" | while read -r line; do
    case $line in
      "[INFO] Building jar"*) ;;
      "[INFO] Building "*) line=${line#"[INFO] Building "} && printf ' %s' "${line%% *}" ;;
      "[INFO] Downloaded "* | "Downloaded "*.jar*) printf '.' ;;
    esac
  done
  outcome=${PIPESTATUS[0]}
  printf ' %s s\n' "$SECONDS"
  if [ "$outcome" != 0 ]; then
    grep -E '^\[(ERROR|FATAL)' "$log" >&2 || tail -n 20 "$log" >&2
    echo "Red Thread could not be built; all that Maven said is in $log." >&2
    return 1
  fi
  rm -f "$log"
  touch app/target/built "$1/target/built"
}

export MAVEN_OPTS="${MAVEN_OPTS:---enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow}"
java_options=(-XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
