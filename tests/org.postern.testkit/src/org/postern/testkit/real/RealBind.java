package org.postern.testkit.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** BIND's name server, primary for {@code example.org}, which lets one key change the zone and knows another. */
public final class RealBind extends ForegroundServer {

	/** The zone. */
	public static final String ZONE = "example.org";
	/** May change the zone. */
	public static final String KEY = "postern-key";
	/** Its secret, in base64. */
	public static final String SECRET = "c2VjcmV0LW9mLXRoZS1wb3N0ZXJuLWtleS1vZi10ZXN0cw==";
	/** Known, and may change nothing; its secret is that of {@link #KEY}. */
	public static final String IDLE_KEY = "idle-key";

	private final int port;

	private RealBind(PrivateFolder folder, Ports ports, int port) {
		super(folder, ports, "log",
				List.of("/usr/sbin/named", "-g", "-4", "-n", "1", "-c", configuration(folder, ports, port).toString()));
		this.port = port;
	}

	public static RealBind start() {
		Ports ports = Ports.loopback();
		int port = ports.anyFree();
		PrivateFolder folder = PrivateFolder.create("bind");
		folder.write("zone", """
				$TTL 300
				@ IN SOA ns hostmaster 1 3600 600 86400 300
				@ IN NS ns
				ns IN A 127.0.0.1
				mail IN A 127.0.0.1
				""");
		return awaited(new RealBind(folder, ports, port), List.of(port));
	}

	private static Path configuration(PrivateFolder folder, Ports ports, int port) {
		return folder.write("named.conf", """
				options {
				  directory "%1$s";
				  pid-file none;
				  session-keyfile none;
				  lock-file none;
				  managed-keys-directory "%1$s";
				  listen-on port %3$d { %2$s; };
				  listen-on-v6 { none; };
				  recursion no;
				  dnssec-validation no;
				  notify no;
				};
				controls { };
				key "%4$s" { algorithm hmac-sha256; secret "%6$s"; };
				key "%5$s" { algorithm hmac-sha256; secret "%6$s"; };
				zone "%7$s" { type primary; file "zone"; allow-update { key "%4$s"; }; };
				""".formatted(folder.root(), ports.host(), port, KEY, IDLE_KEY, SECRET, ZONE));
	}

	/** Where it answers. */
	public int port() {
		return port;
	}

	/** What {@code dig} finds, sorted. */
	public List<String> dig(String name, String type) {
		return Program.run(List.of("dig", "+short", "+tcp", "@" + ports().host(), "-p", Integer.toString(port), name, type))
				.orFail().lines().stream().filter(line -> !line.isBlank()).sorted().toList();
	}

	/** Changes the zone as somebody else would. */
	public void nsupdate(String... commands) {
		Path key = folder.write("key", "key \"%s\" { algorithm hmac-sha256; secret \"%s\"; };\n".formatted(KEY, SECRET));
		Program.run(Map.of(), "server " + ports().host() + " " + port + "\nzone " + ZONE + "\n" + String.join("\n", commands)
				+ "\nsend\n", List.of("nsupdate", "-k", key.toString())).orFail();
	}

	/** Whether the zone has a journal of changes. */
	public boolean wasChanged() {
		return Files.exists(folder.at("zone.jnl"));
	}
}
