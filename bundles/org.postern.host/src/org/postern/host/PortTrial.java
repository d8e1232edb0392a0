package org.postern.host;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.progress.Cancellation;

/**
 * Tries ports from a host, with whichever of the usual programs is there.
 *
 * @param host that tries
 */
public record PortTrial(Host host) implements RemoteProbe {

	private static final String TEXT = """
			LC_ALL=C; export LC_ALL
			answer() { echo "$1"; exit 0; }
			judge() { case $1 in *refused*) answer REFUSED;; *) answer SILENT;; esac; }
			if command -v python3 >/dev/null 2>&1; then
			  python3 -c 'import socket, sys
			try:
			    socket.create_connection((sys.argv[1], int(sys.argv[2])), float(sys.argv[3])).close()
			    print("OPEN")
			except ConnectionRefusedError:
			    print("REFUSED")
			except OSError:
			    print("SILENT")' {address} {port} {seconds} && exit 0
			fi
			if command -v bash >/dev/null 2>&1 && command -v timeout >/dev/null 2>&1; then
			  said=$(timeout {seconds} bash -c 'exec 3<>"/dev/tcp/$0/$1"' {address} {port} 2>&1) && answer OPEN
			  judge "$said"
			fi
			if command -v nc >/dev/null 2>&1; then
			  said=$(nc -v -z -w {seconds} {address} {port} 2>&1) && answer OPEN
			  judge "$said"
			fi
			answer UNKNOWN
			""";
	/** For the way there and back. */
	private static final Duration MARGIN = Duration.ofSeconds(30);

	@Override
	public String label() {
		return host.label();
	}

	@Override
	public Answer connect(InetAddress address, int port, Duration patience, Cancellation cancellation)
			throws BackendException, InterruptedException {
		String place = address.getHostAddress();
		Script script = new Script("try port " + port + " of " + place, text(place, port, patience), patience.plus(MARGIN));
		String said = host.run(script, cancellation).output().strip();
		try {
			return Answer.valueOf(said);
		} catch (IllegalArgumentException e) {
			throw new BackendException(host.label() + " says something else than whether port " + port + " is open: " + said,
					"Try it there by hand.", e);
		}
	}

	private static String text(String place, int port, Duration patience) {
		String text = TEXT;
		for (Map.Entry<String, String> word : Map.of("{address}", Script.quote(place), "{port}", Integer.toString(port),
				"{seconds}", Long.toString(Math.max(1, patience.toSeconds()))).entrySet()) {
			text = text.replace(word.getKey(), word.getValue());
		}
		return text;
	}
}
