package org.postern.core.internal.users;

import java.util.List;

import org.postern.api.backend.NeededSecret;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/** What must be known of a directory. */
final class DirectorySettings {

	static final String TLS = "tls";
	static final String STARTTLS = "starttls";
	static final String NONE = "none";

	static final Setting<String> HOST = text("host", "Host", "The directory's name or address, such as ldap.example.org", "");
	static final Setting<Integer> PORT = new Setting<>("port", "Port",
			"636 with TLS from the first byte, 389 else; 0 for the usual one", new SettingType.WholeNumber(0, 65_535), 0,
			false);
	static final Setting<String> SECURITY = new Setting<>("security", "Security",
			"tls from the first byte, starttls, or none, which sends no password except within this computer",
			new SettingType.Choice(List.of(TLS, STARTTLS, NONE)), TLS, false);
	static final Setting<String> AUTHORITY = new Setting<>("ca", "Authority",
			"A PEM file with the certificate of a private authority; without it the platform's are trusted",
			new SettingType.Text(SettingType.Text.Named.FILE), "", false);
	static final Setting<String> BIND = text("bind-dn", "User",
			"As whom to ask, such as cn=reader,dc=example,dc=org; nobody if left empty", "");
	static final Setting<String> BASE = text("base", "Base", "Below which entry, such as ou=people,dc=example,dc=org", "");
	static final Setting<String> FILTER = text("filter", "Filter", "Which entries (RFC 4515)", "(mail=*)");
	static final Setting<String> ADDRESS = text("address-attribute", "Address attribute", "The attribute with the address", "mail");
	static final Setting<String> NAME = text("name-attribute", "Name attribute", "The attribute with the name to show", "displayName");
	static final Setting<String> LANGUAGE = text("language-attribute", "Language attribute", "The attribute with the language",
			"preferredLanguage");
	static final Setting<Integer> PAGE = new Setting<>("page-size", "Page size",
			"How many entries to ask for at a time (RFC 2696); directories refuse more than they are set to",
			new SettingType.WholeNumber(1, 10_000), 500, false);

	static final List<Setting<?>> ALL = List.of(HOST, PORT, SECURITY, AUTHORITY, BIND, BASE, FILTER, ADDRESS, NAME,
			LANGUAGE, PAGE);

	private DirectorySettings() {
	}

	private static Setting<String> text(String key, String label, String hint, String usual) {
		return new Setting<>(key, label, hint, new SettingType.Text(), usual, false);
	}

	static List<NeededSecret> secrets(SettingValues settings) {
		String user = settings.get(BIND).strip();
		String host = settings.get(HOST).strip();
		return user.isEmpty() ? List.of() : List.of(new NeededSecret("directory-password",
				"Password of " + user + " at " + host, "directory/" + host + "/" + user));
	}
}
