package org.postern.net.tls.certificate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.postern.net.tls.OcspStaple;

/** Reads an OCSP response (RFC 6960 section 4.2.1). Its signature is for clients to verify. */
public final class OcspReader {

	private static final int GOOD = 0x80;
	private static final int REVOKED = 0xA1;
	private static final int RESPONSES = Der.SEQUENCE;

	private OcspReader() {
	}

	/** @param serial of the certificate that is asked about */
	public static OcspStaple read(byte[] response, BigInteger serial) {
		try {
			for (Der single : responses(response)) {
				if (single.child(0).child(3).integer().equals(serial)) {
					return staple(single);
				}
			}
			return OcspStaple.unusable();
		} catch (Der.MalformedException e) {
			return OcspStaple.unusable();
		}
	}

	private static List<Der> responses(byte[] response) throws Der.MalformedException {
		Der outer = Der.read(response);
		if (outer.children().size() < 2) {
			return List.of();
		}
		Der basic = Der.read(outer.child(1).child(0).child(1).content());
		for (Der part : basic.child(0).children()) {
			if (part.tag() == RESPONSES) {
				return part.children();
			}
		}
		return List.of();
	}

	private static OcspStaple staple(Der single) throws Der.MalformedException {
		Der status = single.child(1);
		boolean bounded = single.children().size() > 3 && single.child(3).tag() == Der.CONTEXT;
		return new OcspStaple(switch (status.tag()) {
			case GOOD -> OcspStaple.State.GOOD;
			case REVOKED -> OcspStaple.State.REVOKED;
			default -> OcspStaple.State.UNKNOWN;
		}, Optional.of(single.child(2).time()), bounded ? Optional.of(single.child(3).child(0).time()) : Optional.empty(),
				status.tag() == REVOKED ? Optional.of(status.child(0).time()) : Optional.empty());
	}
}
