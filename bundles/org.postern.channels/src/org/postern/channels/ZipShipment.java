package org.postern.channels;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/**
 * An archive that grows beside the one that it will replace. Nothing but the names of its entries is kept in memory, so
 * there may be a hundred thousand of them.
 */
final class ZipShipment implements Shipment {

	/** The first moment that an archive can tell: archives of the same documents are the same. */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final Path file;
	private final Path growing;
	private final FileChannel channel;
	private final ZipOutputStream zip;
	private final Cancellation cancellation;
	private final Set<String> names = new HashSet<>();

	private ZipShipment(Path file, Path growing, Cancellation cancellation) throws IOException {
		this.file = file;
		this.growing = growing;
		this.cancellation = cancellation;
		this.channel = FileChannel.open(growing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
	}

	static ZipShipment into(Path file, Cancellation cancellation) throws ChannelException {
		try {
			Files.createDirectories(file.getParent());
			Path growing = file.resolveSibling("." + file.getFileName() + ".part");
			Files.deleteIfExists(growing);
			return new ZipShipment(file, growing, cancellation);
		} catch (IOException e) {
			throw failed(file, e);
		}
	}

	/** What is for one user is in a folder of its own, named after the address. */
	@Override
	public synchronized Delivery add(ProfileSet profiles, Progress progress)
			throws ChannelException, InterruptedException {
		progress.cancellation().check();
		String folder = profiles.recipient().map(Recipient::folder).map(name -> name + "/").orElse("");
		require(folder, profiles.documents());
		try {
			for (Document document : profiles.documents()) {
				write(folder + document.name(), document.content());
			}
		} catch (IOException e) {
			throw failed(file, e);
		}
		return new Delivery(ZipChannel.ID,
				profiles.documents().stream().map(document -> file + "!/" + folder + document.name()).toList());
	}

	private void require(String folder, List<Document> documents) throws ChannelException {
		List<String> fresh = new ArrayList<>();
		for (Document document : documents) {
			String name = folder + document.name();
			if (!DocumentName.isPlain(document.name()) || names.contains(name) || fresh.contains(name)) {
				throw new ChannelException("Nothing of it was written to " + file + ": '" + document.name() + "' is not a plain "
						+ "file name, or already in the archive",
						"State no user twice; if that is not it, a format is at fault: leave that format out.");
			}
			fresh.add(name);
		}
		names.addAll(fresh);
	}

	private void write(String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(ALWAYS);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	@Override
	public synchronized void finish() throws ChannelException, InterruptedException {
		cancellation.check();
		try {
			zip.finish();
			zip.flush();
			channel.force(true);
			zip.close();
			Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw failed(file, e);
		}
	}

	@Override
	public synchronized void close() {
		try {
			channel.close();
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
