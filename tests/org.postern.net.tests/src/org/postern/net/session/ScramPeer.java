package org.postern.net.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.postern.testkit.Peer;

/** The server's side of SCRAM-SHA-256 over IMAP, by Java's own means; it lets everybody in. */
record ScramPeer(Peer peer, String password) {

	private static final byte[] SALT = { 1, 2, 3, 4 };
	private static final int ITERATIONS = 4096;

	/** @param command {@code p2 AUTHENTICATE SCRAM-SHA-256 …} */
	void serve(String command) throws Exception {
		String bare = decode(command.substring(command.lastIndexOf(' ') + 1)).substring("n,,".length());
		String first = "r=" + bare.substring(bare.indexOf("r=") + 2) + "server,s=" + Base64.getEncoder().encodeToString(SALT)
				+ ",i=" + ITERATIONS;
		peer.say("+ " + encode(first));
		String last = decode(peer.hear());
		String message = bare + "," + first + "," + last.substring(0, last.indexOf(",p="));
		byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
				.generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, 256)).getEncoded();
		byte[] signature = hmac(hmac(salted, "Server Key"), message);
		peer.say("+ " + encode("v=" + Base64.getEncoder().encodeToString(signature)));
		peer.hear();
		peer.say("p2 OK in");
	}

	private static byte[] hmac(byte[] key, String text) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key, "HmacSHA256"));
		return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String decode(String base64) {
		return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
	}

	private static String encode(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}
}
