package org.postern.core.internal.tour;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendInfo;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.core.internal.tour.Estate.Fault;
import org.postern.core.provider.Providers;

/** The local server is installed, unless that is the fault. */
record EstateProviders(Fault fault) implements Providers {

	private static final Setting<String> DATA = new Setting<>("data", "Data", "Where mail is kept.",
			new SettingType.Text(), "", false);

	@Override
	public List<BackendInfo> backends() {
		return fault == Fault.NOT_INSTALLED ? List.of()
				: List.of(new BackendInfo("local", "Local", "For tests.", List.of(DATA), 10_000));
	}

	@Override
	public List<ChannelInfo> channels() {
		return List.of();
	}

	@Override
	public Rulebook rulebook() {
		return Rulebook.empty();
	}

	@Override
	public List<MailProtocol> protocols() {
		return List.of();
	}

	@Override
	public Optional<MailProtocol> protocol(String id) {
		return Optional.empty();
	}
}
