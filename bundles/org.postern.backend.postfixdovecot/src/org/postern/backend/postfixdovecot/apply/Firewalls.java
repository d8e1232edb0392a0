package org.postern.backend.postfixdovecot.apply;

import java.util.Optional;

/** How a port is let through. */
final class Firewalls {

	private Firewalls() {
	}

	/** @param firewall the one that the server runs; empty where it has none that filters */
	static String remedy(Optional<String> firewall, int port) {
		return switch (firewall.orElse("")) {
			case "ufw" -> "Let it through on the server: ufw allow " + port + "/tcp";
			case "firewalld" -> "Let it through on the server: firewall-cmd --permanent --add-port=" + port
					+ "/tcp && firewall-cmd --reload";
			case "nftables" -> "Let it through on the server, in the rules that nft list ruleset shows: tcp dport " + port
					+ " accept";
			case "iptables" -> "Let it through on the server: iptables -I INPUT -p tcp --dport " + port + " -j ACCEPT";
			default -> "The server filters nothing itself: open port " + port
					+ " in the firewall of its provider or network, or of the network that you are in.";
		};
	}
}
