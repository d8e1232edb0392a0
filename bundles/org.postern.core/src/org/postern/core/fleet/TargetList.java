package org.postern.core.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;
import org.postern.core.provider.Providers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A file of targets: {@code host,port,protocol,security} in each line, of which only the host must be there. What is left
 * out follows from the well-known ports of the installed protocols; a host alone stands for all of them. A first line that
 * begins with {@code host}, and lines that begin with {@code #}, are passed over.
 */
public final class TargetList {

	private static final String FORM = "A line is host,port,protocol,security, for example mail.example.org,587,smtp,starttls; "
			+ "all but the host may be left out.";

	private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");
	private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

	private final Path file;
	private final String name;
	private final List<String> protocols;
	private final List<Known> ports;

	/**
	 * @param file      of comma-separated values (RFC 4180) in UTF-8
	 * @param name      of the file for people
	 * @param providers whose protocols
	 */
	public TargetList(Path file, String name, Providers providers) {
		List<ProtocolInfo> installed = providers.protocols().stream().map(MailProtocol::info).toList();
		this.file = file;
		this.name = name;
		this.protocols = installed.stream().map(ProtocolInfo::id).toList();
		this.ports = installed.stream().flatMap(info -> info.ports().stream().map(port -> new Known(info.id(), port)))
				.toList();
	}

	private record Known(String protocol, WellKnownPort port) {
	}

	/** What is stated of a line. */
	private record Line(long number, String host, Optional<Integer> port, Optional<String> protocol,
			Optional<Security> security) {
	}

	/**
	 * Reads the whole file once, so that a mistake in the last line is told before the first target is tested.
	 *
	 * @return how many targets there are
	 * @throws TargetException if a line cannot be understood
	 */
	public long check() throws TargetException, IOException {
		long count = 0;
		try (CsvReader<CsvRecord> csv = open()) {
			for (CsvRecord line : csv) {
				count += isHeader(line) ? 0 : targets(line).size();
			}
		} catch (CsvParseException e) {
			throw new TargetException(name + ": " + e.getMessage(), FORM);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		if (count == 0) {
			throw new TargetException(name + " names no host", FORM);
		}
		return count;
	}

	/** The targets of a file that was checked, read while they are taken. The stream must be closed. */
	public Stream<FleetTarget> stream() throws IOException {
		CsvReader<CsvRecord> csv = open();
		return csv.stream().filter(line -> !isHeader(line)).flatMap(line -> checked(line).stream()).onClose(() -> {
			try {
				csv.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}


	private CsvReader<CsvRecord> open() throws IOException {
		return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).skipEmptyLines(true)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.ofCsvRecord(file);
	}

	private static boolean isHeader(CsvRecord line) {
		return line.getStartingLineNumber() == 1 && line.getField(0).strip().equalsIgnoreCase("host");
	}

	private List<FleetTarget> checked(CsvRecord line) {
		try {
			return targets(line);
		} catch (TargetException e) {
			throw new IllegalStateException("The file was changed while it was read: " + e.getMessage(), e);
		}
	}

	private List<FleetTarget> targets(CsvRecord record) throws TargetException {
		Line line = line(record);
		List<FleetTarget> targets = new ArrayList<>();
		for (Known known : matching(line)) {
			targets.add(FleetTarget.of(endpoint(line, known)));
		}
		if (targets.isEmpty()) {
			throw wrong(line.number(), "port", "what is spoken on port " + line.port().orElseThrow() + " is not known",
					"Add the protocol, one of " + String.join(", ", protocols) + ".");
		}
		return targets;
	}

	private Line line(CsvRecord record) throws TargetException {
		long number = record.getStartingLineNumber();
		if (record.getFieldCount() > 4) {
			throw wrong(number, "5", "there are " + record.getFieldCount() + " columns", FORM);
		}
		Optional<String> protocol = cell(record, 2).map(word -> word.toLowerCase(Locale.ROOT));
		if (protocol.isPresent() && !protocols.contains(protocol.get())) {
			throw wrong(number, "protocol", "'" + protocol.get() + "' is no protocol that is installed",
					"There are " + String.join(", ", protocols) + ".");
		}
		String host = cell(record, 0).orElseThrow(() -> wrong(number, "host", "there is no host", FORM));
		return new Line(number, host(number, host), port(number, cell(record, 1)), protocol,
				security(number, cell(record, 3)));
	}

	private static Optional<String> cell(CsvRecord record, int index) {
		return index < record.getFieldCount() ? Optional.of(record.getField(index).strip()).filter(text -> !text.isEmpty())
				: Optional.empty();
	}

	private String host(long line, String text) throws TargetException {
		try {
			return text.contains(":") || ADDRESS.matcher(text).matches() ? text : DomainName.require(text);
		} catch (IllegalArgumentException e) {
			throw wrong(line, "host", "'" + text + "' is no host name", "Write it like mail.example.org.");
		}
	}

	private Optional<Integer> port(long line, Optional<String> text) throws TargetException {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		if (!PORT.matcher(text.get()).matches() || Integer.parseInt(text.get()) < 1 || Integer.parseInt(text.get()) > 65_535) {
			throw wrong(line, "port", "'" + text.get() + "' is no port", "A port is a number from 1 to 65535.");
		}
		return text.map(Integer::valueOf);
	}

	private Optional<Security> security(long line, Optional<String> text) throws TargetException {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Optional<Security> known = Security.ofKey(text.get().toLowerCase(Locale.ROOT));
		if (known.isEmpty()) {
			throw wrong(line, "security", "'" + text.get() + "' is no security", "There are "
					+ String.join(", ", Stream.of(Security.values()).map(Security::key).toList()) + ".");
		}
		return known;
	}

	private TargetException wrong(long line, String column, String what, String remedy) {
		return new TargetException(name + ", line " + line + ", column " + column + ": " + what, remedy);
	}

	/** A registered meaning of a port comes before one that some guide gives it. */
	private List<Known> matching(Line line) {
		List<Known> known = ports.stream()
				.filter(found -> line.protocol().isEmpty() || line.protocol().get().equals(found.protocol)).toList();
		if (line.port().isEmpty()) {
			return known.stream().filter(found -> found.port.registered()).toList();
		}
		List<Known> ofPort = known.stream().filter(found -> line.port().get() == found.port.port())
				.sorted((one, other) -> Boolean.compare(other.port.registered(), one.port.registered())).limit(1).toList();
		return ofPort.isEmpty() && line.protocol().isPresent() ? known.stream().limit(1).toList() : ofPort;
	}

	private static Endpoint endpoint(Line line, Known known) {
		Security security = line.security().orElse(known.port.security());
		Authentication login = security == Security.NONE ? Authentication.CLEARTEXT_ALLOWED : known.port.authentication();
		return new Endpoint(known.protocol, line.host(), line.port().orElse(known.port.port()), security, login,
				known.port.role());
	}
}
