package org.postern.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/** An archive that grows beside the one that it will replace. */
final class ZipShipment implements Shipment {

	private final Path file;
	private final Path growing;
	private final ZipWriter zip;
	private final Cancellation cancellation;
	private final Deflaters deflaters = new Deflaters();
	/** Behind an entry that was cut off nothing can be found any more. */
	private Optional<IOException> spoilt = Optional.empty();

	private ZipShipment(Path file, Path growing, ZipWriter zip, Cancellation cancellation) {
		this.file = file;
		this.growing = growing;
		this.zip = zip;
		this.cancellation = cancellation;
	}

	static ZipShipment into(Path file, Cancellation cancellation) throws ChannelException {
		try {
			Files.createDirectories(file.getParent());
			Path growing = leftover(file, ".part");
			return new ZipShipment(file, growing, new ZipWriter(growing, leftover(file, ".directory")), cancellation);
		} catch (IOException e) {
			throw failed(file, e);
		}
	}

	/** A file beside the archive; what a killed Postern left there is removed. */
	private static Path leftover(Path file, String extension) throws IOException {
		Path beside = file.resolveSibling("." + file.getFileName() + extension);
		Files.deleteIfExists(beside);
		return beside;
	}

	/** What is for one user is in a folder of its own, named after the address. */
	@Override
	public Delivery add(ProfileSet profiles, Progress progress) throws ChannelException, InterruptedException {
		progress.cancellation().check();
		String folder = profiles.recipient().map(Recipient::folder).map(name -> name + "/").orElse("");
		requireDistinct(profiles.documents());
		List<PackedEntry> entries = deflaters.use(deflater -> packed(folder, profiles.documents(), deflater));
		write(entries);
		return new Delivery(ZipChannel.ID,
				profiles.documents().stream().map(document -> file + "!/" + folder + document.name()).toList());
	}

	private static List<PackedEntry> packed(String folder, List<Document> documents, Deflater deflater) {
		return documents.stream().map(document -> PackedEntry.of(folder + document.name(), document.content(), deflater))
				.toList();
	}

	/** The one thing that is done for one user at a time. */
	private synchronized void write(List<PackedEntry> entries) throws ChannelException {
		try {
			for (PackedEntry entry : entries) {
				zip.write(entry);
			}
		} catch (IOException e) {
			spoilt = Optional.of(e);
			throw failed(file, e);
		}
	}

	/** No two sets are for the same user, so a name is there twice only where one set has it twice. */
	private void requireDistinct(List<Document> documents) throws ChannelException {
		Set<String> names = new HashSet<>();
		for (Document document : documents) {
			if (!DocumentName.isPlain(document.name())) {
				throw refused("'" + document.name() + "' is not a plain file name");
			}
			if (!names.add(document.name())) {
				throw refused("'" + document.name() + "' is in the archive already");
			}
		}
	}

	private ChannelException refused(String reason) {
		return new ChannelException("Nothing of it was written to " + file + ": " + reason,
				"A format is at fault: leave it out.");
	}

	@Override
	public synchronized void finish() throws ChannelException, InterruptedException {
		cancellation.check();
		if (spoilt.isPresent()) {
			throw failed(file, spoilt.get());
		}
		try {
			zip.finish();
			zip.close();
			Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw failed(file, e);
		}
	}

	@Override
	public synchronized void close() {
		try {
			deflaters.close();
			zip.close();
			Files.deleteIfExists(growing);
		} catch (IOException e) {
			throw new IllegalStateException("The unfinished archive " + growing + " could not be removed", e);
		}
	}

	private static ChannelException failed(Path file, IOException e) {
		return new ChannelException("Nothing was written to " + file + ": " + e.getMessage(),
				"Check that its folder can be written to and has space left; then publish again.", e);
	}
}
