package org.postern.channels;

import java.net.IDN;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStoreException;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.xbill.DNS.Name;
import org.xbill.DNS.TSIG;

/**
 * Writes the records of a domain into its zone by dynamic update (RFC 2136), signed with a shared key (TSIG, RFC 8945).
 * The records are those of the zone fragment among the documents; everything else is for people and web servers.
 */
@Component(property = ProfileChannel.ID_PROPERTY + "=" + DnsChannel.ID)
public final class DnsChannel implements ProfileChannel {

	static final String ID = "dns";

	static final Setting<String> SERVER = text("server", "Name server",
			"The name or address of the zone's primary server. An example: ns1.example.org");
	static final Setting<Integer> PORT = new Setting<>("port", "Port", "Its port, usually 53.",
			new SettingType.WholeNumber(1, 65535), 53, false);
	static final Setting<String> ZONE = text("zone", "Zone", "The zone to change; nothing where it is the domain itself.");
	static final Setting<String> KEY = text("key-name", "Key",
			"The name of the TSIG key, as in the server's configuration. Its secret is kept in the secret store.");
	static final Setting<String> ALGORITHM = new Setting<>("algorithm", "Algorithm", "The key's algorithm.",
			new SettingType.Choice(List.of("hmac-sha256", "hmac-sha384", "hmac-sha512", "hmac-sha224", "hmac-sha1", "hmac-md5")),
			"hmac-sha256", false);
	static final Setting<Boolean> REPLACE = new Setting<>("replace", "Replace others' records",
			"Whether records of the same names and types that Postern did not write may be replaced.",
			new SettingType.Flag(), false, false);
	static final Setting<Integer> TIMEOUT = new Setting<>("timeout", "Timeout",
			"How many seconds to wait for a connection, and for each answer.", new SettingType.WholeNumber(1, 600), 10, false);

	private static final Map<String, Name> MACS = Map.of("hmac-sha256", TSIG.HMAC_SHA256, "hmac-sha384", TSIG.HMAC_SHA384,
			"hmac-sha512", TSIG.HMAC_SHA512, "hmac-sha224", TSIG.HMAC_SHA224, "hmac-sha1", TSIG.HMAC_SHA1, "hmac-md5",
			TSIG.HMAC_MD5);

	private static Setting<String> text(String key, String label, String hint) {
		return new Setting<>(key, label, hint, new SettingType.Text(), "", false);
	}

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(ID, "DNS update", "Writes SRV and CNAME records into the domain's zone.",
				List.of(SERVER, PORT, ZONE, KEY, ALGORITHM, REPLACE, TIMEOUT));
	}

	@Override
	public List<NeededSecret> secrets(SettingValues settings) throws ChannelException {
		required(settings, SERVER);
		String key = required(settings, KEY);
		return List.of(new NeededSecret("tsig-key", "Secret of the TSIG key " + key + " (base64)", secretKey(key)));
	}

	/** Under which the secret of a key is stored. */
	static String secretKey(String key) {
		return "tsig/" + key;
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		SettingValues settings = access.settings();
		String host = required(settings, SERVER);
		String key = required(settings, KEY);
		Name domain = name(profiles.profile().domain());
		Name zone = settings.get(ZONE).isBlank() ? domain : name(settings.get(ZONE).strip());
		ZoneFragment wanted = ZoneFragment.of(profiles, zone);
		DnsRefusal refusal = new DnsRefusal(host, zone, key, settings.get(ALGORITHM));
		try (NameServer server = new NameServer(host, tsig(access, key), refusal, progress.cancellation())) {
			progress.step("Looking at the zone " + zone.toString(true));
			server.connect(host, settings.get(PORT), Duration.ofSeconds(settings.get(TIMEOUT)));
			ZoneChange change = new ZoneChange(zone, server, refusal, settings.get(REPLACE));
			if (change.prepare(domain, wanted)) {
				progress.step("Changing the zone " + zone.toString(true));
				server.update(change.message());
			}
		}
		return new Delivery(ID, wanted.sets().keySet().stream().map(set -> "dns:" + set).toList());
	}

	private static String required(SettingValues settings, Setting<String> setting) throws ChannelException {
		String stated = settings.get(setting).strip();
		if (stated.isEmpty()) {
			throw new ChannelException("The channel " + ID + " needs '" + setting.key() + "'", setting.hint());
		}
		return stated;
	}

	private static Name name(String text) throws ChannelException {
		try {
			return NameServer.name(IDN.toASCII(text));
		} catch (IllegalArgumentException e) {
			throw new ChannelException("'" + text + "' is no name of a zone: " + e.getMessage(), "State the zone's name.", e);
		}
	}

	private static TSIG tsig(ChannelAccess access, String key) throws ChannelException {
		try {
			try (Secret secret = access.secrets().get(secretKey(key)).orElseThrow(() -> new ChannelException(
					"The secret of the key '" + key + "' is not stored",
					"Store it: postern publish DOMAIN --channel dns --secret tsig-key."))) {
				return secret.use(text -> new TSIG(MACS.get(access.settings().get(ALGORITHM)), NameServer.name(key),
						Base64.getDecoder().decode(new String(text).strip())));
			}
		} catch (SecretStoreException e) {
			throw new ChannelException(e.getMessage(), "Mend the secret store.", e);
		} catch (IllegalArgumentException e) {
			throw new ChannelException("The key '" + key + "' cannot be used: " + e.getMessage(),
					"Its secret is the text in quotes after 'secret' in the server's configuration, in base64.", e);
		}
	}
}
