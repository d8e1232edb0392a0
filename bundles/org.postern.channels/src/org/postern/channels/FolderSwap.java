package org.postern.channels;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Document;
import org.postern.api.progress.Progress;
import org.postern.host.HostFiles;
import org.postern.host.HostFilesException;

/**
 * Replaces several files of one folder so that either all of them are new or none is. Everything that can fail for
 * want of space happens beside the folder's files, before the first of them is touched. What a run that was killed left
 * behind is taken back by the next one.
 *
 * @param files  of the computer
 * @param folder made if it does not exist
 */
record FolderSwap(HostFiles files, String folder) {

	/** @return where each document now is, in their order */
	List<String> write(List<Document> documents, Progress progress) throws ChannelException, InterruptedException {
		requireNames(documents);
		try {
			files.makeFolder(folder);
			Leftovers.in(files, folder).takeBack();
			return stage(documents, progress);
		} catch (HostFilesException e) {
			progress.cancellation().check();
			throw new ChannelException("Nothing was written to " + folder + ": " + e.getMessage(), e.remedy(), e);
		}
	}

	private List<String> stage(List<Document> documents, Progress progress)
			throws HostFilesException, InterruptedException {
		Staging staging = Staging.in(files, folder);
		try {
			for (Document document : documents) {
				progress.cancellation().check();
				progress.step("Writing " + document.name());
				staging.stage(document.name(), document.content());
			}
			progress.cancellation().check();
			staging.swap(documents.stream().map(Document::name).toList());
		} catch (IOException | InterruptedException | RuntimeException e) {
			takeBack(staging, e);
			throw e;
		}
		staging.remove();
		return documents.stream().map(document -> folder + "/" + document.name()).toList();
	}

	/** What cannot be taken back now, because the connection is gone, is taken back by the next run. */
	private static void takeBack(Staging staging, Exception cause) {
		try {
			staging.takeBack();
		} catch (HostFilesException e) {
			cause.addSuppressed(e);
		}
	}

	/** A name from a faulty format must not lead out of the folder, nor two documents to one file. */
	private void requireNames(List<Document> documents) throws ChannelException {
		Set<String> names = new HashSet<>();
		for (Document document : documents) {
			String name = document.name();
			boolean plain = DocumentName.isPlain(name);
			if (!plain || !names.add(name)) {
				throw new ChannelException("Nothing was written to " + folder + ": '" + name
						+ (plain ? "' is the name of two documents" : "' is not a plain file name"),
						"This is a fault of the format that wrote the document; leave that format out.");
			}
		}
	}
}
