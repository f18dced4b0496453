#!/usr/bin/env bash
# Builds the release of the checked-out tag into dist/: one archive a platform, checksums and a bill of materials.
# The same commit and Go give the same bytes. Needs Go, git, GNU tar.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

platforms=(linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64)
export CGO_ENABLED=0 GOFLAGS='-trimpath -buildvcs=true'

version=$(git describe --tags --exact-match 2>/dev/null) || {
	echo 'no tag on this commit: git tag vX.Y.Z first' >&2
	exit 1
}
if [ -n "$(git status --porcelain)" ]; then
	echo 'the work tree has changes that are not committed' >&2
	exit 1
fi
epoch=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH=$epoch

rm -rf dist
mkdir -p dist/share
go build -o dist/host ./cmd/orgvet
dist/host man dist/share/man
for shell in bash zsh fish powershell; do
	dist/host completion "$shell" >"dist/share/orgvet.$shell"
done
cp LICENSE README.md CHANGELOG.md dist/share/
mkdir -p dist/share/licenses/go
cp "$(go env GOROOT)/LICENSE" dist/share/licenses/go/
modules() { # of a system; each has some of its own
	GOOS=$1 go list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}' ./cmd/orgvet
}
while read -r module dir; do
	mkdir -p "dist/share/licenses/$module"
	find "$dir" -maxdepth 1 -type f \( -iname 'license*' -o -iname 'copying*' -o -iname 'notice*' \) -exec cp {} "dist/share/licenses/$module/" \;
done < <(for os in linux darwin windows; do modules "$os"; done | sort -u)
chmod -R u+w dist/share

for platform in "${platforms[@]}"; do
	os=${platform%/*} arch=${platform#*/}
	name=orgvet_${version#v}_${os}_$arch
	program=orgvet
	[ "$os" != windows ] || program=orgvet.exe
	cp -r dist/share "dist/$name"
	GOOS=$os GOARCH=$arch go build -ldflags='-s -w' -o "dist/$name/$program" ./cmd/orgvet
	(cd tools && go run ./sbom "../dist/$name/$program") >"dist/$name.cdx.json"
	tar --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner -C dist -c "$name" | gzip -n >"dist/$name.tar.gz"
	rm -r "dist/${name:?}"
done
rm -r dist/host dist/share
(cd dist && sha256sum orgvet_* >checksums.txt)
cat dist/checksums.txt
