package org.postern.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailAddress;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.issued.Holder;
import org.postern.core.issued.IssuedList;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.site.Site;

/** Says what it is told. */
final class FakeIssued implements IssuedList {

	final List<Holder> holders = new ArrayList<>();

	@Override
	public Map<MailAddress, IssuedProfile> held(Site site, Collection<MailAddress> users) {
		return Map.of();
	}

	@Override
	public Map<String, IssuedProfile> mailed(Site site) {
		return Map.of();
	}

	@Override
	public Map<MailAddress, MailOutcome> outcomes(Site site, String run) {
		return Map.of();
	}

	@Override
	public Set<MailAddress> given(Site site, String run, Set<MailAddress> users) {
		return Set.of();
	}

	@Override
	public List<Holder> holders(Site site) {
		return holders;
	}

	@Override
	public List<Finding> findings(Site site) {
		return List.of();
	}

	@Override
	public void add(Site site, Collection<IssuedProfile> issued) {
		throw new UnsupportedOperationException();
	}
}
