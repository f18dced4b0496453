# docker build -t orgvet . && docker run --rm -v "$PWD:/plans:ro" orgvet lint
FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /orgvet ./cmd/orgvet

# git is needed to honor .gitignore, and for --new-from and --as-of commit.
FROM alpine:3.22
RUN apk add --no-cache git && git config --system --add safe.directory '*'
COPY --from=build /orgvet /usr/local/bin/orgvet
USER nobody
WORKDIR /plans
ENTRYPOINT ["orgvet"]
CMD ["lint"]
