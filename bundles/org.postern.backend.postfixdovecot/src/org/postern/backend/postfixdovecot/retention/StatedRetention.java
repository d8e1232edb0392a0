package org.postern.backend.postfixdovecot.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/**
 * What a policy says of retention, and nothing else of it, in one form whatever it was written like.
 *
 * @param general   what holds where there is no override
 * @param overrides by domain or mailbox; what an override does not state has the general value
 */
public record StatedRetention(Terms general, Map<String, Terms> overrides, String holdFolder) {

	private static final Pattern GENERAL = Pattern.compile("# all mailboxes: hold (\\S+), expire (\\S+)");
	private static final Pattern OVERRIDE = Pattern.compile("# (\\S+): hold (\\S+), expire (\\S+)");
	private static final Pattern FOLDER = Pattern.compile("# held mail is seen in (.+)");

	/** Both periods. */
	public record Terms(Term hold, Term expire) {

		boolean doNothing() {
			return hold.isNone() && expire.isForever();
		}

		@Override
		public String toString() {
			return "hold " + hold + ", expire " + expire;
		}
	}

	public StatedRetention {
		Map<String, Terms> kept = new TreeMap<>(overrides);
		overrides = Map.copyOf(kept);
	}

	/** Nothing is held and nothing expires. */
	public static StatedRetention none() {
		return of(SettingValues.empty());
	}

	public static StatedRetention of(SettingValues values) {
		Terms general = new Terms(values.get(Retention.HOLD), values.get(Retention.EXPIRE));
		Map<String, Terms> overrides = new TreeMap<>();
		values.overrides().keySet().forEach(scope -> overrides.put(scope,
				new Terms(term(values, Retention.HOLD, scope), term(values, Retention.EXPIRE, scope))));
		overrides.entrySet().removeIf(entry -> entry.getValue().equals(above(entry.getKey(), general, overrides)));
		StatedRetention stated = new StatedRetention(general, overrides, values.get(Retention.HOLD_FOLDER));
		return stated.holds() ? stated : new StatedRetention(general, overrides, Retention.HOLD_FOLDER.defaultValue());
	}

	/** A mailbox without an own value has that of its domain. */
	private static Term term(SettingValues values, Setting<Term> setting, String scope) {
		String domain = scope.substring(scope.indexOf('@') + 1);
		return values.override(setting, scope).or(() -> values.override(setting, domain))
				.orElseGet(() -> values.get(setting));
	}

	private static Terms above(String scope, Terms general, Map<String, Terms> overrides) {
		int at = scope.indexOf('@');
		return at < 0 ? general : overrides.getOrDefault(scope.substring(at + 1), general);
	}

	/** Whether any mail is held anywhere. */
	public boolean holds() {
		return all().anyMatch(terms -> !terms.hold().isNone());
	}

	/** Whether there is nothing to do for anybody. */
	public boolean doesNothing() {
		return all().allMatch(Terms::doNothing);
	}

	/** Whether any mail expires anywhere. */
	public boolean expires() {
		return all().anyMatch(terms -> !terms.expire().isForever());
	}

	/** Who has no hold though others have. */
	public List<String> withoutHold() {
		List<String> without = new ArrayList<>();
		if (holds() && general.hold().isNone()) {
			without.add("all mailboxes that have no rule of their own");
		}
		overrides.entrySet().stream().filter(entry -> holds() && entry.getValue().hold().isNone()).map(Map.Entry::getKey)
				.sorted().forEach(without::add);
		return without;
	}

	private Stream<Terms> all() {
		return Stream.concat(Stream.of(general), overrides.values().stream());
	}

	/** As settings of a policy; what is usual is not stated. */
	public SettingValues values() {
		SettingValues values = SettingValues.empty();
		if (!general.hold().equals(Retention.HOLD.defaultValue())) {
			values = values.with(Retention.HOLD, general.hold());
		}
		if (!general.expire().equals(Retention.EXPIRE.defaultValue())) {
			values = values.with(Retention.EXPIRE, general.expire());
		}
		if (!holdFolder.equals(Retention.HOLD_FOLDER.defaultValue())) {
			values = values.with(Retention.HOLD_FOLDER, holdFolder);
		}
		for (Map.Entry<String, Terms> override : overrides.entrySet()) {
			values = values.withOverride(Retention.HOLD, override.getKey(), override.getValue().hold())
					.withOverride(Retention.EXPIRE, override.getKey(), override.getValue().expire());
		}
		return values;
	}

	/** As comments, which {@link #parse} reads. */
	String comments() {
		StringBuilder text = new StringBuilder("# all mailboxes: " + general + "\n");
		new TreeMap<>(overrides).forEach((scope, terms) -> text.append("# ").append(scope).append(": ").append(terms)
				.append('\n'));
		return text.append("# held mail is seen in ").append(holdFolder).append('\n').toString();
	}

	/** @throws IllegalArgumentException if a period in the comments is none */
	public static StatedRetention parse(String text) {
		Terms general = none().general();
		Map<String, Terms> overrides = new TreeMap<>();
		String folder = Retention.HOLD_FOLDER.defaultValue();
		for (String line : text.lines().toList()) {
			Matcher all = GENERAL.matcher(line);
			Matcher one = OVERRIDE.matcher(line);
			Matcher named = FOLDER.matcher(line);
			if (all.matches()) {
				general = new Terms(Term.parse(all.group(1)), Term.parse(all.group(2)));
			} else if (one.matches()) {
				overrides.put(one.group(1), new Terms(Term.parse(one.group(2)), Term.parse(one.group(3))));
			} else if (named.matches()) {
				folder = named.group(1);
			}
		}
		return new StatedRetention(general, overrides, folder);
	}
}
