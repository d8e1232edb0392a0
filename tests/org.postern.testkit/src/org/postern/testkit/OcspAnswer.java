package org.postern.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.ASN1Encodable;

/** What an authority says of a certificate (RFC 6960), without a signature that would hold. */
public final class OcspAnswer {

	private static final ASN1ObjectIdentifier SHA1 = new ASN1ObjectIdentifier("1.3.14.3.2.26");
	private static final ASN1ObjectIdentifier BASIC = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
	private static final int TRY_LATER = 3;

	private OcspAnswer() {
	}

	public static byte[] good(BigInteger serial, Instant since, Instant until) {
		return answer(serial, new DERTaggedObject(false, 0, DERNull.INSTANCE), since, until);
	}

	public static byte[] revoked(BigInteger serial, Instant since, Instant until) {
		return answer(serial, new DERTaggedObject(false, 1, sequence(time(since))), since, until);
	}

	/** Says nothing. */
	public static byte[] tryLater() {
		return encoded(sequence(new ASN1Enumerated(TRY_LATER)));
	}

	private static byte[] answer(BigInteger serial, ASN1Encodable status, Instant since, Instant until) {
		DERSequence id = sequence(sequence(SHA1, DERNull.INSTANCE), new DEROctetString(new byte[20]),
				new DEROctetString(new byte[20]), new ASN1Integer(serial));
		DERSequence single = sequence(id, status, time(since), new DERTaggedObject(true, 0, time(until)));
		DERSequence data = sequence(new DERTaggedObject(true, 2, new DEROctetString(new byte[20])), time(since),
				sequence(single));
		DERSequence basic = sequence(data, sequence(SHA1), new DERBitString(new byte[8]));
		return encoded(sequence(new ASN1Enumerated(0),
				new DERTaggedObject(true, 0, sequence(BASIC, new DEROctetString(encoded(basic))))));
	}

	private static ASN1GeneralizedTime time(Instant when) {
		return new ASN1GeneralizedTime(Date.from(when));
	}

	private static DERSequence sequence(ASN1Encodable... parts) {
		ASN1EncodableVector vector = new ASN1EncodableVector();
		vector.addAll(parts);
		return new DERSequence(vector);
	}

	private static byte[] encoded(ASN1Primitive value) {
		try {
			return value.getEncoded("DER");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
