package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Cancellation;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceException;
import org.postern.core.bounce.BounceReading;
import org.postern.core.bounce.BounceService;
import org.postern.core.bounce.BounceSource;
import org.postern.core.site.Site;

/** Finds what it is told to. */
final class FakeBounces implements BounceService {

	static final Setting<String> USER = new Setting<>("user", "User", "For tests.", new SettingType.Text(), "", false);

	final List<BounceSource> asked = new ArrayList<>();
	Optional<SettingValues> last = Optional.empty();
	Optional<BounceException> trouble = Optional.empty();
	BounceReading reading = new BounceReading(0, 0, 0, 0, List.of());

	@Override
	public List<Setting<?>> mailboxSettings() {
		return List.of(USER);
	}

	@Override
	public List<NeededSecret> secrets(SettingValues mailbox) {
		return List.of(new NeededSecret("mailbox-password", "Password", "imap/" + mailbox.get(USER)));
	}

	@Override
	public Optional<SettingValues> lastMailbox(Site site) {
		return last;
	}

	@Override
	public BounceReading read(Site site, BounceSource source, Cancellation cancellation) throws BounceException {
		asked.add(source);
		if (trouble.isPresent()) {
			throw trouble.get();
		}
		return reading;
	}
}
