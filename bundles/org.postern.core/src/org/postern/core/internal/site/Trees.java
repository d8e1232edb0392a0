package org.postern.core.internal.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.backend.BackendInfo;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.Publication;
import org.postern.api.model.TlsPolicy;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.provider.Providers;

/** The model as trees, with keys in the order of the documentation. */
final class Trees {

	private final Providers providers;

	Trees(Providers providers) {
		this.providers = providers;
	}

	Branch server(MailServer server) {
		Branch tree = Branch.empty().with("host", server.host()).with("backend", server.backend());
		if (server.portOffset() > 0) {
			tree = tree.with("port-offset", server.portOffset());
		}
		Branch access = branch(server.access().values(), accessSettings(server.backend()));
		tree = tree.with("access", Optional.of(access).filter(stated -> !stated.isEmpty())).with("tls", tls(server.policy().tls()))
				.with("listeners", new Tree.Row(server.policy().listeners().stream().map(Trees::listener).toList()));
		for (Map.Entry<String, SettingValues> stated : inOrder(server.policy().settings()).entrySet()) {
			Branch section = settings(stated.getValue(), protocolSettings(stated.getKey()));
			tree = tree.with(stated.getKey(), Optional.of(section).filter(branch -> !branch.isEmpty()));
		}
		return tree;
	}

	static Branch tls(TlsPolicy tls) {
		return Branch.empty().with("minimum", tls.minimum().key()).with("certificate",
				tls.certificate().map(Trees::certificate));
	}

	private static Branch certificate(CertificateFiles files) {
		return Branch.empty().with("chain", files.chain()).with("key", files.key());
	}

	static Branch listener(Listener listener) {
		Branch tree = Branch.empty().with("protocol", listener.protocol()).with("port", listener.port())
				.with("bind", listener.bind().map(address -> new Tree.Leaf(address, false)))
				.with("security", listener.security().key()).with("authentication", listener.authentication().key())
				.with("role", listener.role().key());
		if (listener.standsInFor().isPresent()) {
			tree = tree.with("stands-in-for", listener.standsInFor().getAsInt());
		}
		if (!listener.enabled()) {
			tree = tree.with("enabled", new Tree.Leaf("false", true));
		}
		return listener.note().isEmpty() ? tree : tree.with("note", listener.note());
	}

	static Branch settings(SettingValues values, List<Setting<?>> settings) {
		Branch overrides = Branch.empty();
		for (Map.Entry<String, Map<String, String>> scope : new TreeMap<>(values.overrides()).entrySet()) {
			overrides = overrides.with(scope.getKey(), branch(scope.getValue(), settings));
		}
		return branch(values.values(), settings).with(SettingValues.OVERRIDES,
				Optional.of(overrides).filter(branch -> !branch.isEmpty()));
	}

	/** In the order in which the settings are declared; what nobody declares comes last. */
	static Branch branch(Map<String, String> values, List<Setting<?>> settings) {
		Map<String, String> rest = new TreeMap<>(values);
		Branch tree = Branch.empty();
		for (Setting<?> setting : settings) {
			Optional<String> stated = Optional.ofNullable(rest.remove(setting.key()));
			tree = tree.with(setting.key(), stated.map(text -> leaf(setting, text)));
		}
		for (Map.Entry<String, String> other : rest.entrySet()) {
			tree = tree.with(other.getKey(), other.getValue());
		}
		return tree;
	}

	static Tree.Leaf leaf(Setting<?> setting, String text) {
		return new Tree.Leaf(text, switch (setting.type()) {
			case SettingType.Flag flag -> true;
			case SettingType.WholeNumber number -> true;
			case SettingType.Text words -> false;
			case SettingType.Choice choice -> false;
			case SettingType.TermType term -> false;
		});
	}

	Branch domain(Domain domain) {
		Branch names = Branch.empty();
		for (Map.Entry<String, String> name : domain.displayNames().byLanguage().entrySet()) {
			names = names.with(name.getKey(), name.getValue());
		}
		List<Branch> places = domain.publish().stream().map(this::publication).toList();
		return Branch.empty().with("server", domain.server()).with("display-name", domain.displayName())
				.with("display-names", Optional.of(names).filter(branch -> !branch.isEmpty()))
				.with("user-name", domain.userName().key())
				.with(PublicationReader.KEY, Optional.of(new Tree.Row(places)).filter(row -> !row.items().isEmpty()));
	}

	private Branch publication(Publication place) {
		Branch tree = Branch.empty().with(PublicationReader.CHANNEL, place.channel());
		for (Map.Entry<String, Tree> stated : branch(place.settings().values(), channelSettings(place.channel()))
				.entries().entrySet()) {
			tree = tree.with(stated.getKey(), stated.getValue());
		}
		return tree;
	}

	List<Setting<?>> accessSettings(String backend) {
		return providers.backends().stream().filter(info -> info.id().equals(backend)).findFirst()
				.map(BackendInfo::accessSettings).orElse(List.of());
	}

	List<Setting<?>> channelSettings(String channel) {
		return new PublicationReader(providers.channels()).settings(channel);
	}

	List<Setting<?>> protocolSettings(String id) {
		return providers.protocol(id).map(MailProtocol::settings).orElse(List.of());
	}

	/** As the protocols are listed everywhere. */
	private Map<String, SettingValues> inOrder(Map<String, SettingValues> settings) {
		Map<String, SettingValues> ordered = new LinkedHashMap<>();
		providers.protocols().stream().map(protocol -> protocol.info().id()).filter(settings::containsKey)
				.forEach(id -> ordered.put(id, settings.get(id)));
		new TreeMap<>(settings).forEach(ordered::putIfAbsent);
		return ordered;
	}
}
