package org.postern.net.tls.certificate;

import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * How strong a key is.
 *
 * @param type {@code RSA}, {@code EC}, {@code EdDSA} …
 * @param bits its size; 0 where that says nothing
 */
record KeyStrength(String type, int bits) {

	private static final int RSA = 2048;
	private static final int CURVE = 224;
	private static final int RSA_BROKEN = 1024;
	private static final int CURVE_BROKEN = 160;

	static KeyStrength of(PublicKey key) {
		return switch (key) {
			case RSAPublicKey rsa -> new KeyStrength("RSA", rsa.getModulus().bitLength());
			case ECPublicKey curve -> new KeyStrength("EC", curve.getParams().getOrder().bitLength());
			case DSAPublicKey dsa -> new KeyStrength("DSA", dsa.getY().bitLength());
			default -> new KeyStrength(key.getAlgorithm(), 0);
		};
	}

	/** Whether programs of today may refuse it (NIST SP 800-131A). */
	boolean isWeak() {
		return isBelow(RSA, CURVE) || type.equals("DSA");
	}

	/** Whether it can be broken by those who have reason to. */
	boolean isBroken() {
		return isBelow(RSA_BROKEN, CURVE_BROKEN);
	}

	private boolean isBelow(int modulus, int curve) {
		return type.equals("RSA") && bits < modulus || type.equals("EC") && bits < curve;
	}

	String describe() {
		return bits == 0 ? type : type + " " + bits + " bits";
	}
}
