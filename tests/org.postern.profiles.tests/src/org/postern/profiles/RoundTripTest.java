package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.ProfileFormat;

/** Written, read back, compared with the model: for every format, over profiles of every shape. */
class RoundTripTest {

	private static final int MANY = 2_000;
	/** Of formats whose documents are read back from a part that is tested with many. */
	private static final int SOME = 60;

	/** A format, what of a profile it can carry, and how many profiles it is tested with. */
	record Case(ProfileFormat format, UnaryOperator<ClientProfile> carried, int profiles) {

		Case(ProfileFormat format, UnaryOperator<ClientProfile> carried) {
			this(format, carried, MANY);
		}

		@Override
		public String toString() {
			return format.info().id();
		}
	}

	static Stream<Case> cases() {
		return Stream.of(new Case(new AutoconfigFormat(), Carried::byAutoconfig),
				new Case(new AutodiscoverFormat(), Carried::byAutodiscover),
				new Case(new AutodiscoverJsonFormat(), Carried::byAutodiscoverJson),
				new Case(new AppleImapFormat(), profile -> Carried.byApple(profile, AppleKind.IMAP)),
				new Case(new ApplePopFormat(), profile -> Carried.byApple(profile, AppleKind.POP)),
				new Case(new AppleDeclarationFormat(), Carried::byDeclaration),
				new Case(new DnsZoneFormat(), Carried::byDns), new Case(new DnsCsvFormat(), Carried::byDns),
				new Case(new DnsUpdateFormat(), Carried::byDns),
				new Case(new TextSheetFormat(), profile -> Carried.byText(profile, "en")),
				new Case(new TextSheetGermanFormat(), profile -> Carried.byText(profile, "de")),
				new Case(new PaccFormat(), Carried::byPacc),
				new Case(new QrSvgFormat(), Carried::byQrCode), new Case(new QrImageFormat(), Carried::byQrCode),
				new Case(new SetupSheetFormat(new PdfFonts()), UnaryOperator.identity(), SOME),
				new Case(new SetupSheetGermanFormat(new PdfFonts()), UnaryOperator.identity(), SOME),
				new Case(new SetupPageGermanFormat(new PdfFonts()), UnaryOperator.identity()),
				new Case(new SetupPageFormat(new PdfFonts()), UnaryOperator.identity()));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void what_was_written_reads_as_what_was_meant(Case each) throws FormatException {
		List<ClientProfile> profiles = suiting(each.format(), 101, each.profiles());
		assertEquals(each.profiles(), profiles.size());
		for (ClientProfile profile : profiles) {
			Document written = each.format().write(profile);
			assertEquals(each.carried().apply(profile), each.format().read(written), () -> written.text());
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void what_was_read_is_written_the_same_again(Case each) throws FormatException {
		for (ClientProfile profile : suiting(each.format(), 102, each.profiles() / 10)) {
			Document written = each.format().write(profile);
			Document again = each.format().write(each.format().read(written));
			assertTrue(Arrays.equals(written.content(), again.content()), () -> written.text() + again.text());
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void ten_megabytes_and_other_nonsense_are_refused_by_name(Case each) {
		for (byte[] nonsense : List.of(new byte[0], "x".repeat(10_000_000).getBytes(), new byte[] { -1, -2, 0, 3 },
				"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>".getBytes(),
				"<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>".getBytes())) {
			Document document = new Document("given", "text/plain", nonsense);
			String told = assertThrows(FormatException.class, () -> each.format().read(document)).getMessage();
			assertTrue(told.startsWith("given"), told);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void a_damaged_document_is_read_or_refused_by_name(Case each) {
		byte[] written = each.format().write(suiting(each.format(), 105, 1).getFirst()).content();
		Random random = new Random(106);
		for (int i = 0; i < 50; i++) {
			byte[] damaged = Arrays.copyOf(written, written.length - random.nextInt(written.length / 20));
			damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			damaged[random.nextInt(damaged.length)] = (byte) "<>\"{}[],0".charAt(random.nextInt(9));
			try {
				each.format().read(new Document("given", "text/plain", damaged));
			} catch (FormatException e) {
				assertTrue(e.getMessage().startsWith("given"), e.getMessage());
			}
		}
	}

	@Test
	void every_format_has_a_file_name_of_its_own_that_stays_in_its_folder() {
		for (ClientProfile profile : new RandomProfiles(103).stream().limit(60).toList()) {
			List<String> names = cases().map(Case::format).filter(format -> format.suits(profile))
					.map(format -> format.write(profile).name()).toList();
			assertEquals(names.size(), names.stream().distinct().count(), names::toString);
			assertTrue(names.stream().noneMatch(name -> name.contains("/") || name.startsWith(".")), names::toString);
		}
	}

	private static List<ClientProfile> suiting(ProfileFormat format, long seed, int count) {
		return new RandomProfiles(seed).stream().filter(format::suits).limit(count).toList();
	}
}
