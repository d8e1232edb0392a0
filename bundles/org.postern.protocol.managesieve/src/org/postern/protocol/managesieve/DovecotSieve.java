package org.postern.protocol.managesieve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.DovecotProtocol;
import org.postern.api.backend.DovecotSetting;

/** How Dovecot speaks ManageSieve: by Pigeonhole, which calls it sieve. */
@Component
public final class DovecotSieve implements DovecotProtocol {

	private static final Pattern SIZE = Pattern.compile("([0-9]{1,9}) ?([kKmM]?)[iI]?[bB]?");
	private static final int KIB = 1_024;

	@Override
	public String id() {
		return SieveInfo.ID;
	}

	@Override
	public String label() {
		return SieveInfo.LABEL;
	}

	@Override
	public String word() {
		return "sieve";
	}

	@Override
	public String installation() {
		return "dovecot-managesieved on Debian";
	}

	@Override
	public List<DovecotSetting<?>> settings() {
		return List.of(
				new DovecotSetting<>(SieveSettings.MAX_REDIRECTS, "sieve_max_redirects", String::valueOf,
						said -> Optional.of(said).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf)),
				new DovecotSetting<>(SieveSettings.MAX_SCRIPT_SIZE, "sieve_max_script_size", size -> size + "k",
						DovecotSieve::kibibytes));
	}

	/** A number alone is bytes. */
	private static Optional<Integer> kibibytes(String said) {
		Matcher size = SIZE.matcher(said.strip());
		if (!size.matches()) {
			return Optional.empty();
		}
		int number = Integer.parseInt(size.group(1));
		return Optional.of(switch (size.group(2).toLowerCase(Locale.ROOT)) {
			case "k" -> number;
			case "m" -> number * KIB;
			default -> number / KIB;
		});
	}
}
