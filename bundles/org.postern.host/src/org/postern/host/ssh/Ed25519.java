package org.postern.host.ssh;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import org.apache.sshd.common.config.keys.PrivateKeyEntryDecoder;
import org.apache.sshd.common.config.keys.PublicKeyEntryDecoder;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;
import org.apache.sshd.common.util.security.eddsa.generic.GenericEd25519PublicKeyDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericOpenSSHEd25519PrivateKeyEntryDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericSignatureEd25519;

/**
 * The keys that OpenSSH makes by default (RFC 8709), by Java's own provider. The SSH library knows them by further
 * libraries only, which would be megabytes of other cryptography.
 */
final class Ed25519 implements EdDSASupport<EdECPublicKey, EdECPrivateKey> {

	private static final String NAME = "Ed25519";
	private static final int LENGTH = 32;
	/** What stands before the 32 bytes in X.509 and PKCS #8 (RFC 8410). */
	private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
	private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

	@Override
	public PublicKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getEDDSAPublicKeyEntryDecoder() {
		return new GenericEd25519PublicKeyDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
	}

	@Override
	public PrivateKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getOpenSSHEDDSAPrivateKeyEntryDecoder() {
		return new GenericOpenSSHEd25519PrivateKeyEntryDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
	}

	@Override
	public Signature getEDDSASigner() {
		return new GenericSignatureEd25519(NAME);
	}

	@Override
	public int getEDDSAKeySize(Key key) {
		return key instanceof EdECPublicKey || key instanceof EdECPrivateKey ? KEY_SIZE : -1;
	}

	@Override
	public Class<EdECPublicKey> getEDDSAPublicKeyType() {
		return EdECPublicKey.class;
	}

	@Override
	public Class<EdECPrivateKey> getEDDSAPrivateKeyType() {
		return EdECPrivateKey.class;
	}

	@Override
	public boolean compareEDDSAPPublicKeys(PublicKey one, PublicKey other) {
		return one instanceof EdECPublicKey && other instanceof EdECPublicKey && one.equals(other);
	}

	@Override
	public boolean compareEDDSAPrivateKeys(PrivateKey one, PrivateKey other) {
		return one instanceof EdECPrivateKey && other instanceof EdECPrivateKey && one.equals(other);
	}

	/** Java tells the public key of a private one only by generating the pair anew from the same seed. */
	@Override
	public EdECPublicKey recoverEDDSAPublicKey(PrivateKey key) throws GeneralSecurityException {
		if (!(key instanceof EdECPrivateKey known)) {
			throw new InvalidKeyException("Not a private key of Ed25519");
		}
		KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
		generator.initialize(NamedParameterSpec.ED25519, new Seed(getPrivateKeyData(known)));
		return (EdECPublicKey) generator.generateKeyPair().getPublic();
	}

	@Override
	public EdECPublicKey generateEDDSAPublicKey(byte[] point) throws GeneralSecurityException {
		return (EdECPublicKey) KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(joined(PUBLIC, point)));
	}

	@Override
	public EdECPrivateKey generateEDDSAPrivateKey(byte[] seed) throws GeneralSecurityException {
		return (EdECPrivateKey) KeyFactory.getInstance(NAME)
				.generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE, seed)));
	}

	private static byte[] joined(byte[] prefix, byte[] key) throws InvalidKeyException {
		if (key.length != LENGTH) {
			throw new InvalidKeyException("A key of Ed25519 has " + LENGTH + " bytes, not " + key.length);
		}
		byte[] all = Arrays.copyOf(prefix, prefix.length + LENGTH);
		System.arraycopy(key, 0, all, prefix.length, LENGTH);
		return all;
	}

	@Override
	public <B extends Buffer> B putRawEDDSAPublicKey(B buffer, PublicKey key) {
		buffer.putBytes(getPublicKeyData((EdECPublicKey) key));
		return buffer;
	}

	@Override
	public <B extends Buffer> B putEDDSAKeyPair(B buffer, PublicKey publicKey, PrivateKey privateKey) {
		throw new UnsupportedOperationException("Private keys are never sent anywhere");
	}

	@Override
	public KeySpec createPublicKeySpec(EdECPublicKey key) {
		return new X509EncodedKeySpec(key.getEncoded());
	}

	@Override
	public KeySpec createPrivateKeySpec(EdECPrivateKey key) {
		return new PKCS8EncodedKeySpec(key.getEncoded());
	}

	@Override
	public byte[] getPublicKeyData(EdECPublicKey key) {
		byte[] encoded = key.getEncoded();
		return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
	}

	@Override
	public byte[] getPrivateKeyData(EdECPrivateKey key) {
		return key.getBytes().orElseThrow();
	}

	@Override
	public String getKeyFactoryAlgorithm() {
		return NAME;
	}

	/** Not random at all: the seed of a key that exists. */
	private static final class Seed extends SecureRandom {

		private static final long serialVersionUID = 1L;

		private final byte[] seed;

		Seed(byte[] seed) {
			this.seed = seed;
		}

		@Override
		public void nextBytes(byte[] bytes) {
			System.arraycopy(seed, 0, bytes, 0, bytes.length);
		}
	}
}
