package org.postern.core.internal.users;

import java.net.SocketException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.push.UserList;
import org.postern.core.push.UserListException;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/** Reads users from a directory, a page at a time. */
final class DirectoryUsers {

	private final SettingValues settings;
	private final SecretStore secrets;
	private final DirectoryConnector connector;
	private final UserCollector users = new UserCollector();

	DirectoryUsers(SettingValues settings, SecretStore secrets) {
		this.settings = settings;
		this.secrets = secrets;
		this.connector = new DirectoryConnector(settings);
	}

	UserList read(Cancellation cancellation) throws UserListException, InterruptedException {
		SearchRequest search = search();
		try (LDAPConnection connection = connector.connection();
				Cancellation.Registration ending = cancellation.onCancel(connection::close)) {
			connector.connect(connection);
			bind(connection);
			pages(connection, search, cancellation);
			return users.list();
		} catch (LDAPException e) {
			cancellation.check();
			throw new UserListException(connector.host() + ": " + e.getResultCode().getName() + ": " + reason(e),
					remedy(e.getResultCode()), e);
		}
	}

	private SearchRequest search() throws UserListException {
		String text = get(DirectorySettings.FILTER);
		try {
			return new SearchRequest(get(DirectorySettings.BASE), SearchScope.SUB, Filter.create(text),
					get(DirectorySettings.ADDRESS), get(DirectorySettings.NAME), get(DirectorySettings.LANGUAGE));
		} catch (LDAPException e) {
			throw new UserListException("'" + text + "' is no filter: " + e.getMessage(),
					"Write one as RFC 4515 has it, such as (&(objectClass=person)(mail=*)).", e);
		}
	}

	private void bind(LDAPConnection connection) throws LDAPException, UserListException {
		List<NeededSecret> needed = DirectorySettings.secrets(settings);
		if (needed.isEmpty()) {
			return;
		}
		try (Secret password = password(needed.getFirst())) {
			connector.bind(connection, get(DirectorySettings.BIND), password);
		}
	}

	private Secret password(NeededSecret needed) throws UserListException {
		try {
			return secrets.get(needed.key()).orElseThrow(() -> new UserListException("The secret store has no "
					+ needed.label().substring(0, 1).toLowerCase() + needed.label().substring(1),
					"Give it once with --password-file, or in the wizard."));
		} catch (SecretStoreException e) {
			throw new UserListException(e.getMessage(), "Check the secret store.", e);
		}
	}

	/** A directory without paging answers without a cookie, and so all at once. */
	private void pages(LDAPConnection connection, SearchRequest search, Cancellation cancellation)
			throws LDAPException, InterruptedException {
		Optional<ASN1OctetString> cookie = Optional.empty();
		do {
			cancellation.check();
			Control paging = new SimplePagedResultsControl(settings.get(DirectorySettings.PAGE), cookie.orElse(null), false);
			search.setControls(paging);
			SearchResult page = connection.search(search);
			page.getSearchEntries().forEach(this::take);
			cookie = next(page);
		} while (cookie.isPresent());
	}

	private static Optional<ASN1OctetString> next(SearchResult page) throws LDAPException {
		return Optional.ofNullable(SimplePagedResultsControl.get(page))
				.filter(SimplePagedResultsControl::moreResultsToReturn).map(SimplePagedResultsControl::getCookie);
	}

	private void take(SearchResultEntry entry) {
		users.take(entry.getDN(), value(entry, DirectorySettings.ADDRESS), value(entry, DirectorySettings.NAME),
				value(entry, DirectorySettings.LANGUAGE));
	}

	/** The first value; what a browser's Accept-Language has behind the first language is left aside. */
	private String value(SearchResultEntry entry, Setting<String> attribute) {
		String value = Optional.ofNullable(entry.getAttributeValue(get(attribute))).orElse("");
		return attribute == DirectorySettings.LANGUAGE ? value.split("[,;]", 2)[0] : value;
	}

	private String get(Setting<String> setting) {
		return settings.get(setting).strip();
	}

	/** Of a connection that failed the library says in one line all that it went through. */
	private static String reason(LDAPException e) {
		return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause).filter(SocketException.class::isInstance)
				.findFirst().map(Throwable::getMessage).orElseGet(e::getMessage);
	}

	private static String remedy(ResultCode code) {
		return switch (code.intValue()) {
			case ResultCode.INVALID_CREDENTIALS_INT_VALUE -> "Check the user and the password that is stored for it.";
			case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> "Check the base: there is no such entry.";
			case ResultCode.SIZE_LIMIT_EXCEEDED_INT_VALUE -> "Take a smaller page size, or a narrower filter.";
			case ResultCode.CONNECT_ERROR_INT_VALUE, ResultCode.SERVER_DOWN_INT_VALUE ->
				"Check host, port and security, and the authority of its certificate.";
			default -> "Check the settings of the directory.";
		};
	}
}
