package org.postern.net.status;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains the codes in replies of SMTP servers, from a table that is read when the first is asked for. */
public final class StatusTable {

	private static final Pattern REPLY_CODE = Pattern.compile("^([2-5][0-9]{2})(?:[ -].*)?$");

	private final Map<String, StatusMeaning> meanings;

	public StatusTable() {
		try (InputStream in = StatusTable.class.getResourceAsStream("status-codes.txt");
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			meanings = read(reader.lines().toList());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Map<String, StatusMeaning> read(List<String> lines) {
		Map<String, StatusMeaning> read = new TreeMap<>();
		lines.stream().filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ", 5))
				.forEach(part -> read.put(part[0], new StatusMeaning(part[0], Integer.parseInt(part[1]), part[2],
						Mender.ofKey(part[3]), part[4])));
		return read;
	}

	/** What an enhanced code means; a detail that nobody has registered is explained by its subject. */
	public StatusMeaning explain(EnhancedStatus status) {
		StatusMeaning found = Optional.ofNullable(meanings.get(status.topic()))
				.or(() -> Optional.ofNullable(meanings.get(status.subjectTopic()))).orElseGet(() -> meanings.get("0.0"));
		return as(status.toString(), found);
	}

	/** What a reply code means, such as 421. */
	public Optional<StatusMeaning> explain(int replyCode) {
		return Optional.ofNullable(meanings.get(String.valueOf(replyCode)));
	}

	/** What a line of a reply means: its enhanced code where it has one, else its reply code. */
	public Optional<StatusMeaning> explain(String line) {
		Optional<EnhancedStatus> status = EnhancedStatus.in(line);
		if (status.isPresent()) {
			return status.map(this::explain);
		}
		Matcher code = REPLY_CODE.matcher(line);
		return code.matches() ? explain(Integer.parseInt(code.group(1))) : Optional.empty();
	}

	/** The lines of a reply, and behind them what its codes mean, each once. */
	public List<String> evidence(List<String> reply) {
		List<String> evidence = new ArrayList<>(reply);
		reply.stream().flatMap(line -> explain(line).stream()).map(StatusMeaning::sentence).distinct()
				.forEach(evidence::add);
		return evidence;
	}

	/** Every code of the table: {@code 7.1} of enhanced codes, {@code 421} of replies. */
	public Set<String> codes() {
		return meanings.keySet();
	}

	private static StatusMeaning as(String code, StatusMeaning found) {
		return new StatusMeaning(code, found.rfc(), found.meaning(), found.mender(), found.remedy());
	}
}
