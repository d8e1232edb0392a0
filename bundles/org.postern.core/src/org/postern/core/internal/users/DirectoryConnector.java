package org.postern.core.internal.users;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.core.push.UserListException;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;

/** Reaches a directory as its settings say. The name in its certificate is checked. */
record DirectoryConnector(SettingValues settings) {

	private static final int CONNECT_MILLIS = 10_000;
	private static final long ANSWER_MILLIS = 60_000;
	private static final int TLS_PORT = 636;
	private static final int PLAIN_PORT = 389;

	/** Not connected yet, so that it can be closed from elsewhere while it connects. */
	LDAPConnection connection() throws UserListException {
		LDAPConnectionOptions options = new LDAPConnectionOptions();
		options.setConnectTimeoutMillis(CONNECT_MILLIS);
		options.setResponseTimeoutMillis(ANSWER_MILLIS);
		options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
		return isSecurity(DirectorySettings.TLS) ? new LDAPConnection(context().getSocketFactory(), options)
				: new LDAPConnection(options);
	}

	void connect(LDAPConnection connection) throws LDAPException, UserListException {
		int stated = settings.get(DirectorySettings.PORT);
		int usual = isSecurity(DirectorySettings.TLS) ? TLS_PORT : PLAIN_PORT;
		connection.connect(host(), stated == 0 ? usual : stated);
		if (isSecurity(DirectorySettings.STARTTLS)) {
			require(connection.processExtendedOperation(new StartTLSExtendedRequest(context())).getResultCode());
		}
	}

	private void require(ResultCode code) throws UserListException {
		if (code != ResultCode.SUCCESS) {
			throw new UserListException(host() + " refuses STARTTLS: " + code.getName(),
					"State the security tls, or switch STARTTLS on in the directory.");
		}
	}

	/** @throws UserListException if the password would cross a network in cleartext */
	void bind(LDAPConnection connection, String user, Secret password) throws LDAPException, UserListException {
		if (isSecurity(DirectorySettings.NONE) && !connection.getConnectedInetAddress().isLoopbackAddress()) {
			throw new UserListException("The password of " + user + " would cross the network in cleartext",
					"State the security tls or starttls.");
		}
		connection.bind(password.use(characters -> new SimpleBindRequest(user, new String(characters))));
	}

	String host() throws UserListException {
		String host = settings.get(DirectorySettings.HOST).strip();
		if (host.isEmpty()) {
			throw new UserListException("No directory is stated", "State its host, such as ldap.example.org.");
		}
		return host;
	}

	private boolean isSecurity(String word) {
		return settings.get(DirectorySettings.SECURITY).equals(word);
	}

	private SSLContext context() throws UserListException {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { trust() }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("The Java platform has no TLS", e);
		}
	}

	private TrustManager trust() throws UserListException {
		String file = settings.get(DirectorySettings.AUTHORITY).strip();
		if (file.isEmpty()) {
			return JVMDefaultTrustManager.getInstance();
		}
		if (!Files.isReadable(Path.of(file))) {
			throw new UserListException("There is no readable file " + file, "State the PEM file of the authority.");
		}
		try {
			return new PEMFileTrustManager(Path.of(file).toFile());
		} catch (KeyStoreException e) {
			throw new UserListException(file + " holds no certificate: " + e.getMessage(),
					"State a PEM file with the authority's certificate.", e);
		}
	}
}
