package org.postern.testkit;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** Presents certificates as they are given, in any order and with any fault. Java's API wants null for "none". */
final class FixedIdentity extends X509ExtendedKeyManager {

	private static final String ALIAS = "server";

	private final List<X509Certificate> chain;
	private final PrivateKey key;

	FixedIdentity(List<X509Certificate> chain, PrivateKey key) {
		this.chain = chain;
		this.key = key;
	}

	@Override
	public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
		return fits(type) ? ALIAS : null;
	}

	@Override
	public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
		return fits(type) ? ALIAS : null;
	}

	private boolean fits(String type) {
		return type.equals(key.getAlgorithm());
	}

	@Override
	public String[] getServerAliases(String type, Principal[] issuers) {
		return new String[] { ALIAS };
	}

	@Override
	public String[] getClientAliases(String type, Principal[] issuers) {
		return new String[0];
	}

	@Override
	public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
		return null;
	}

	@Override
	public X509Certificate[] getCertificateChain(String alias) {
		return chain.toArray(X509Certificate[]::new);
	}

	@Override
	public PrivateKey getPrivateKey(String alias) {
		return key;
	}
}
